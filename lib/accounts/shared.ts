export {
  emailSchema,
  givenPasswordSchema,
  type Provider,
  passwordChangeSchema,
  passwordSchema,
  personNameSchema,
  profileSchema,
  providers,
} from "./account";
