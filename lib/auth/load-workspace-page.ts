import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { getDb } from "@/db/pool";
import type { Permission } from "@/lib/access";
import { canSomewhere } from "@/lib/access";
import type { AuthSession } from "./auth-session";
import { currentHeaders } from "./current-headers";
import { type MemberCtx, type PublicCtx, publicCtx, toCtx } from "./enter-workspace";
import { findMembership, type Membership } from "./membership";
import { networkAddress } from "./network-address";
import { pathHeader } from "./path-header";
import { findAuthSession } from "./session-source";

/** What pages and layouts of a workspace start from. */
export interface WorkspacePage {
  ctx: MemberCtx;
  user: AuthSession["user"];
}

/**
 * The first line of every page under `[workspace]`. Nobody is sent to the sign-in page; a workspace that is not theirs is not
 * there (404); a member without the permission sees what is missing (403).
 */
export async function loadWorkspacePage(
  slug: string,
  permission: Permission = "workspace.view",
): Promise<WorkspacePage> {
  const session = await currentSession();
  if (!session) redirect(`/sign-in?${new URLSearchParams({ next: await currentPath(slug) })}`);
  const membership = await membershipOf(session, slug);
  if (!membership) notFound();
  if (!canSomewhere(membership.actor, permission)) forbidden();
  return { ctx: toCtx(membership), user: session.user };
}

/** The address of the page at hand, as the proxy has noted it down. */
async function currentPath(slug: string): Promise<string> {
  const head = await currentHeaders();
  return head?.get(pathHeader) ?? `/${slug}`;
}

/** What pages outside any workspace start from: anybody may open them. */
export async function loadPublicPage(): Promise<{ ctx: PublicCtx; session: AuthSession | undefined }> {
  return { ctx: publicCtx(), session: await currentSession() };
}

/** What pages start from whose address is the key: who asks matters only as the place from where it is tried. */
export async function loadKeyPage(): Promise<{ ctx: PublicCtx; address: string }> {
  const head = await currentHeaders();
  return { ctx: publicCtx(), address: networkAddress(head?.get("x-forwarded-for") ?? "") };
}

/** Once per request, however many layouts and pages ask. */
const currentSession = cache(findAuthSession);

const membershipOf = cache(
  (session: AuthSession, slug: string): Promise<Membership | undefined> => findMembership(getDb(), session, slug),
);
