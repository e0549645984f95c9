import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { channelMembers, members, workspaces } from "@/db/schema";
import type { MemberActor } from "@/lib/kernel/context";
import type { AuthSession } from "./auth-session";

/** The workspace of a page or request, as a member sees it. */
export interface Workspace {
  id: string;
  slug: string;
  name: string;
  locale: string;
  timeZone: string;
  isDemo: boolean;
}

export interface Membership {
  workspace: Workspace;
  actor: MemberActor;
}

/** A workspace through the eyes of one person: undefined when it is not theirs, or not there. */
export async function findMembership(db: Db, session: AuthSession, slug: string): Promise<Membership | undefined> {
  const rows = await db
    .select({
      workspace: {
        id: workspaces.id,
        slug: workspaces.slug,
        name: workspaces.name,
        locale: workspaces.locale,
        timeZone: workspaces.timeZone,
        isDemo: workspaces.isDemo,
      },
      memberId: members.id,
      role: members.role,
      publishing: workspaces.publishing,
      channelId: channelMembers.channelId,
      channelRole: channelMembers.role,
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .leftJoin(channelMembers, eq(channelMembers.memberId, members.id))
    .where(and(eq(members.userId, session.user.id), eq(workspaces.slug, slug)));
  const [first] = rows;
  if (!first) return undefined;
  const differing = rows.flatMap((row) =>
    row.channelId && row.channelRole ? [[row.channelId, row.channelRole] as const] : [],
  );
  const { id: userId, name } = session.user;
  const { memberId, role, publishing } = first;
  const actor = { type: "member" as const, userId, memberId, name, role, publishing };
  return { workspace: first.workspace, actor: { ...actor, channelRoles: new Map(differing) } };
}
