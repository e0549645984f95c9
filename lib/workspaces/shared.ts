export { demoSignIn } from "./demo-sign-in";
export {
  firstOwnerSchema,
  joinSchema,
  newInvitationSchema,
  newWorkspaceSchema,
  publishingSchema,
  reservedSlugs,
  retentionSchema,
  roleChangeSchema,
  slugSchema,
} from "./workspace";
