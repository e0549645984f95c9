import { eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { channelMembers, members, users } from "@/db/schema";
import type { Grantee } from "@/lib/access/shared";
import { groupBy } from "@/lib/kernel/group-by";
import type { ChannelRole } from "@/lib/kernel/roles";

/** What a member may see now, and what it was compared by. */
export interface CurrentAccess {
  grantee: Grantee;
  /** Equal texts mean equal rights; also changes when every auth session of the person was ended. */
  fingerprint: string;
}

/** The rights of several people at once, by workspace and person. Who is missing has none any more (INB-603). */
export async function readAccess(db: Db, userIds: string[]): Promise<Map<string, CurrentAccess>> {
  if (userIds.length === 0) return new Map();
  const rows = await db
    .select({
      workspaceId: members.workspaceId,
      userId: members.userId,
      role: members.role,
      epoch: users.sessionEpoch,
      channelId: channelMembers.channelId,
      channelRole: channelMembers.role,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(channelMembers, eq(channelMembers.memberId, members.id))
    .where(inArray(members.userId, userIds));
  const byMember = groupBy(rows, (row) => accessKey(row.workspaceId, row.userId));
  return new Map([...byMember].map(([key, group]) => [key, toAccess(group)]));
}

export function accessKey(workspaceId: string, userId: string): string {
  return `${workspaceId} ${userId}`;
}

type Row = {
  role: Extract<Grantee, { type: "member" }>["role"];
  epoch: number;
  channelId: string | null;
  channelRole: ChannelRole | null;
};

function toAccess(rows: Row[]): CurrentAccess {
  const channelRoles = new Map(
    rows.flatMap((row) => (row.channelId && row.channelRole ? [[row.channelId, row.channelRole] as const] : [])),
  );
  const [{ role, epoch } = { role: "viewer" as const, epoch: 0 }] = rows;
  const parts = [...channelRoles].map(([channel, own]) => `${channel}=${own}`).sort();
  return { grantee: { type: "member", role, channelRoles }, fingerprint: `${epoch} ${role} ${parts.join()}` };
}
