import "server-only";

export { createUser, type NewUser } from "./create-user";
export { type Account, findSessionUser } from "./find-user";
export { findUserOfIdentity, type Identity, linkIdentity } from "./identities";
export { type AccountSettings, loadAccount } from "./load-account";
export { hashPassword } from "./password";
export { changePassword, revokeSessions, updateProfile } from "./update-profile";
export { type SignedInUser, verifyCredentials } from "./verify-credentials";
