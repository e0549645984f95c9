export { demoSignIn } from "./demo-sign-in";
export {
  firstOwnerSchema,
  joinSchema,
  newInvitationSchema,
  newWorkspaceSchema,
  reservedSlugs,
  retentionSchema,
  roleChangeSchema,
  slugSchema,
} from "./workspace";
