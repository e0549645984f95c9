import "server-only";

export type { AuthSession } from "./auth-session";
export { enterWorkspace, type MemberCtx } from "./enter-workspace";
export type { ActionResult, Failure } from "./failure-types";
export { loadKeyPage, loadPublicPage, loadWorkspacePage, type WorkspacePage } from "./load-workspace-page";
export type { Workspace } from "./membership";
export { handleNextAuth } from "./next-auth";
export { safeNext } from "./safe-next";
export { runWithSession } from "./session-source";
export { availableProviders, signInWithPassword, signOut, startProviderSignIn } from "./sign-in";
export { type RouteInput, type RouteSpec, withWorkspaceRoute } from "./with-workspace-route";
export { publicAction, userAction, workspaceAction } from "./workspace-action";
