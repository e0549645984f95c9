import { and, eq, inArray } from "drizzle-orm";
import { channelMembers, members, users, workspaces } from "@/db/schema";
import { can } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group-by";

/** Whose task it is comes first. */
const publishingRoles = ["publisher", "admin", "owner", "editor"] as const;
/** More names help nobody to choose whom to ask. */
const most = 5;

/** The names of members who may publish what runs on all of these channels, at most five. */
export async function listPublishers(ctx: Ctx, channelIds: readonly string[]): Promise<string[]> {
  const byMember = groupBy(await listCandidates(ctx), ({ memberId }) => memberId);
  return [...byMember.values()]
    .filter((rows) => mayPublish(rows, channelIds))
    .flatMap(([first]) => first ?? [])
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, most)
    .map(({ name }) => name);
}

type Candidate = Awaited<ReturnType<typeof listCandidates>>[number];

/** One row for each member and each channel on which the member's role differs. */
function listCandidates({ db, workspaceId }: Ctx) {
  return db
    .select({
      memberId: members.id,
      name: users.name,
      role: members.role,
      publishing: workspaces.publishing,
      channelId: channelMembers.channelId,
      channelRole: channelMembers.role,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .leftJoin(channelMembers, eq(channelMembers.memberId, members.id))
    .where(and(eq(members.workspaceId, workspaceId), inArray(members.role, [...publishingRoles])))
    .orderBy(members.createdAt);
}

function mayPublish(rows: readonly Candidate[], channelIds: readonly string[]): boolean {
  const [first] = rows;
  if (!first) return false;
  const differing = rows.flatMap(({ channelId, channelRole }) =>
    channelId && channelRole ? [[channelId, channelRole] as const] : [],
  );
  const { role, publishing } = first;
  const grantee = { type: "member" as const, role, publishing, channelRoles: new Map(differing) };
  return can(grantee, "interactions.publish") && channelIds.every((id) => can(grantee, "channel.publish", id));
}

const rankOf = ({ role }: Candidate) => publishingRoles.findIndex((one) => one === role);
