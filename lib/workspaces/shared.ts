export {
  firstOwnerSchema,
  joinSchema,
  newInvitationSchema,
  newWorkspaceSchema,
  reservedSlugs,
  roleChangeSchema,
  slugSchema,
} from "./workspace";
