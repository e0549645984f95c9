export { demoSignIn } from "./demo-sign-in";
export {
  firstOwnerSchema,
  joinSchema,
  newInvitationSchema,
  newWorkspaceSchema,
  reservedSlugs,
  roleChangeSchema,
  slugSchema,
} from "./workspace";
