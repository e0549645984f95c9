import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { changeKinds } from "@/lib/inbox/shared";
import type { Position } from "./position";

export interface FeedChange {
  xid: bigint;
  id: number;
  workspaceId: string;
  channelId: string | null;
  conversationId: string | null;
  interactionId: string | null;
  kind: (typeof changeKinds)[number];
}

export interface FeedPage {
  changes: FeedChange[];
  /** Everything up to here is in `changes` or was before. */
  position: Position;
  /** There are more before `position` moves to the present. */
  hasMore: boolean;
  /** Committed, but an older transaction is still open: ask again soon. */
  isBlocked: boolean;
}

const rowsSchema = z.array(
  z.object({
    xid: z.string().transform(BigInt),
    id: z.number(),
    workspaceId: z.string(),
    channelId: z.string().nullable(),
    conversationId: z.string().nullable(),
    interactionId: z.string().nullable(),
    kind: z.enum(changeKinds),
  }),
);

/** Rows per read; also how many missed changes are replayed one by one before everything is read again. */
export const feedPageSize = 1_000;

/**
 * The next changes in commit order. Ids are given before a commit, so a row may appear behind one that was read already; rows of
 * transactions below the oldest one still running can not. Only those are read, and nothing is skipped.
 */
export async function readChanges(db: Db, after: Position, workspaceId?: string): Promise<FeedPage> {
  const ours = workspaceId === undefined ? sql`true` : sql`c.workspace_id = ${workspaceId}`;
  const { rows } = await db.execute<{ horizon: string; at: string | Date; blocked: boolean; changes: unknown }>(sql`
    with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
    select h.xmin::text as horizon, now() as at,
      exists (select 1 from changes p where p.xid >= h.xmin) as blocked,
      coalesce((
        select json_agg(page) from (
          select c.xid::text as xid, c.id, c.workspace_id as "workspaceId", c.channel_id as "channelId",
            c.conversation_id as "conversationId", c.interaction_id as "interactionId", c.kind
          from changes c
          where (c.xid, c.id) > (${String(after.xid)}::xid8, ${after.id}::bigint)
            and c.xid < h.xmin and not c.is_private and ${ours}
          order by c.xid, c.id
          limit ${feedPageSize}
        ) page
      ), '[]'::json) as changes
    from horizon h`);
  const [row] = rows;
  if (!row) throw new Error("the change feed answered nothing");
  const changes = rowsSchema.parse(row.changes);
  const last = changes.length === feedPageSize ? changes.at(-1) : undefined;
  const at = new Date(row.at);
  return {
    changes,
    position: last ? { xid: last.xid, id: last.id, at } : { xid: BigInt(row.horizon), id: 0, at },
    hasMore: last !== undefined,
    isBlocked: row.blocked,
  };
}

/** Where the feed is now: everything committed before has a lower position. */
export async function currentPosition(db: Db): Promise<Position> {
  const { rows } = await db.execute<{ horizon: string; at: string | Date }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, now() as at`,
  );
  const [row] = rows;
  if (!row) throw new Error("the database answered nothing");
  return { xid: BigInt(row.horizon), id: 0, at: new Date(row.at) };
}
