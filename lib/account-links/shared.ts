export {
  type LinkedAccount,
  type LinkSettings,
  linkSettingsSchema,
  type SignedIn,
  signedInSchema,
} from "./account-link.schema";
