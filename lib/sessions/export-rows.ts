import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { channels, contacts, interactionVersions, peers, sessions, workspaces } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { formatCursor } from "./cursor";
import { afterCursor } from "./list-sessions";

const rowsPerBatch = 500;

/** A moment as the team reads it: in its time zone, sortable, understood by spreadsheet programs. */
const teamTime = (column: typeof sessions.createdAt | typeof sessions.updatedAt | typeof sessions.endedAt) =>
  sql<string | null>`to_char(${column} at time zone ${workspaces.timeZone}, 'YYYY-MM-DD HH24:MI:SS')`;

function selectRows(ctx: Ctx) {
  return ctx.db
    .select({
      id: sessions.id,
      name: sql<string | null>`coalesce(${contacts.name}, ${peers.displayName})`,
      platformId: peers.platformId,
      channel: channels.name,
      version: interactionVersions.number,
      versionId: sessions.versionId,
      status: sessions.status,
      endReason: sessions.endReason,
      started: teamTime(sessions.createdAt),
      updated: teamTime(sessions.updatedAt),
      ended: teamTime(sessions.endedAt),
      answers: sessions.answers,
      updatedAt: sessions.updatedAt,
    })
    .from(sessions)
    .innerJoin(workspaces, eq(workspaces.id, sessions.workspaceId))
    .innerJoin(interactionVersions, eq(interactionVersions.id, sessions.versionId))
    .innerJoin(channels, eq(channels.id, sessions.channelId))
    .innerJoin(peers, eq(peers.id, sessions.peerId))
    .innerJoin(contacts, eq(contacts.id, peers.contactId))
    .$dynamic();
}

export type ExportRow = Awaited<ReturnType<typeof selectRows>>[number];

/** The rows of the filter in batches, newest change first: memory holds one batch, however many there are. */
export async function* exportRows(ctx: Ctx, found: SQL | undefined): AsyncGenerator<ExportRow[]> {
  let cursor: string | undefined;
  for (;;) {
    const rows = await selectRows(ctx)
      .where(and(found, cursor ? afterCursor(cursor) : undefined))
      .orderBy(desc(sessions.updatedAt), desc(sessions.id))
      .limit(rowsPerBatch);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < rowsPerBatch) return;
    cursor = formatCursor({ at: last.updatedAt, id: last.id });
  }
}

/** Rows that the filter finds, counted no further than `most` + 1. */
export async function countExportRows(ctx: Ctx, found: SQL | undefined, most: number): Promise<number> {
  const rows = selectFacts(ctx)
    .where(found)
    .limit(most + 1)
    .as("rows");
  const [row] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(rows);
  return row?.count ?? 0;
}

/** The versions that sessions of the filter ran. */
export async function exportVersionIds(ctx: Ctx, found: SQL | undefined): Promise<string[]> {
  const rows = selectFacts(ctx).where(found).as("rows");
  const versions = await ctx.db.selectDistinct({ versionId: rows.versionId }).from(rows);
  return versions.map(({ versionId }) => versionId);
}

/** What a filter can look at, without the answers. */
function selectFacts(ctx: Ctx) {
  return ctx.db
    .select({ versionId: sessions.versionId })
    .from(sessions)
    .innerJoin(interactionVersions, eq(interactionVersions.id, sessions.versionId))
    .innerJoin(peers, eq(peers.id, sessions.peerId))
    .innerJoin(contacts, eq(contacts.id, peers.contactId))
    .$dynamic();
}
