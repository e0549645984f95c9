import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { entries, interactions, media, sends, triggers } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { type Cursor, formatCursor, parseSeqCursor } from "./cursor";
import { type EntryOrigin, entryOriginSchema } from "./entry";
import { parseEntryBody } from "./entry-body";
import { loadVisibleConversation } from "./find-conversation";
import { versionsById } from "./list-sessions";
import { rowVersion } from "./row-version";
import type { EntryPage, EntryView, OriginNames, SendView } from "./view-types";
import { type ListEntriesInput, pageSize } from "./views";

const columns = {
  id: entries.id,
  version: rowVersion,
  seq: entries.seq,
  direction: entries.direction,
  kind: entries.kind,
  occurredAt: entries.occurredAt,
  receivedAt: entries.receivedAt,
  origin: entries.origin,
  content: entries.content,
  unsentAt: entries.unsentAt,
  bubble: entries.bubble,
  send: {
    id: sends.id,
    clientId: sends.clientId,
    state: sends.state,
    method: sends.method,
    units: sends.units,
    attempts: sends.attempts,
    isSilent: sends.isSilent,
    reason: sends.reason,
    nextAttemptAt: sends.nextAttemptAt,
  },
  media: {
    id: media.id,
    state: media.state,
    contentType: media.contentType,
    byteSize: media.byteSize,
    reason: media.reason,
  },
};

type Row = Awaited<ReturnType<typeof select>>[number];

/**
 * A stretch of the timeline ordered by (`occurredAt`, `seq`) (INB-120): the newest page, what lies before or after a cursor, or the
 * surroundings of one entry. The cost does not depend on how long the conversation is.
 */
export async function listEntries(
  ctx: Ctx,
  { conversationId, before, after, around }: ListEntriesInput & { conversationId: string },
): Promise<EntryPage> {
  const conversation = await loadVisibleConversation(ctx, conversationId);
  const page = await readPage(ctx, conversation.id, { before, after, around });
  const names = await namesOf(
    ctx,
    page.rows.map((row) => parseOrigin(row.origin)),
  );
  return {
    entries: page.rows.map((row, index) => toEntry(row, names[index] ?? {})),
    older: page.hasOlder ? cursorOf(page.rows[0]) : null,
    newer: page.hasNewer ? cursorOf(page.rows.at(-1)) : null,
  };
}

interface Page {
  rows: Row[];
  hasOlder: boolean;
  hasNewer: boolean;
}

async function readPage(ctx: Ctx, conversationId: string, wanted: ListEntriesInput): Promise<Page> {
  if (wanted.around) return readAround(ctx, conversationId, wanted.around);
  if (wanted.after) {
    const rows = await readNewer(ctx, conversationId, parseSeqCursor(wanted.after), pageSize + 1);
    return { rows: rows.slice(0, pageSize), hasOlder: true, hasNewer: rows.length > pageSize };
  }
  const rows = await readOlder(
    ctx,
    conversationId,
    wanted.before ? parseSeqCursor(wanted.before) : undefined,
    pageSize + 1,
  );
  const hasOlder = rows.length > pageSize;
  return { rows: hasOlder ? rows.slice(1) : rows, hasOlder, hasNewer: wanted.before !== undefined };
}

/** INB-122: half a page on either side of a linked entry. */
async function readAround(ctx: Ctx, conversationId: string, entryId: string): Promise<Page> {
  const half = pageSize / 2;
  const [found] = await ctx.db
    .select({ at: entries.occurredAt, key: entries.seq })
    .from(entries)
    .where(and(eq(entries.conversationId, conversationId), eq(entries.id, entryId)));
  if (!found) throw new AppError("not_found", "no such entry in this conversation");
  const [older, newer] = await Promise.all([
    readOlder(ctx, conversationId, found, half + 1),
    readNewer(ctx, conversationId, { ...found, key: found.key - 1 }, half + 1),
  ]);
  const hasOlder = older.length > half;
  return {
    rows: [...(hasOlder ? older.slice(1) : older), ...newer.slice(0, half)],
    hasOlder,
    hasNewer: newer.length > half,
  };
}

/** Entries before a place, oldest first; without a place the newest ones. */
async function readOlder(ctx: Ctx, conversationId: string, place: Cursor<number> | undefined, limit: number) {
  const rows = await select(ctx, conversationId, place && sql`${order} < ${at(place)}`)
    .orderBy(desc(entries.occurredAt), desc(entries.seq))
    .limit(limit);
  return rows.reverse();
}

function readNewer(ctx: Ctx, conversationId: string, place: Cursor<number>, limit: number) {
  return select(ctx, conversationId, sql`${order} > ${at(place)}`)
    .orderBy(asc(entries.occurredAt), asc(entries.seq))
    .limit(limit);
}

function select(ctx: Ctx, conversationId: string, place: SQL | undefined) {
  return ctx.db
    .select(columns)
    .from(entries)
    .leftJoin(sends, eq(sends.id, entries.sendId))
    .leftJoin(media, eq(media.entryId, entries.id))
    .where(and(eq(entries.conversationId, conversationId), place))
    .$dynamic();
}

const order = sql`(${entries.occurredAt}, ${entries.seq})`;

function at(place: Cursor<number>): SQL {
  return sql`(${place.at.toISOString()}::timestamptz, ${place.key}::int)`;
}

function cursorOf(row: Row | undefined): string | null {
  return row ? formatCursor({ at: row.occurredAt, key: row.seq }) : null;
}

function parseOrigin(value: unknown): EntryOrigin {
  const origin = entryOriginSchema.safeParse(value);
  return origin.success ? origin.data : { type: "platform" };
}

function toEntry(row: Row, names: OriginNames): EntryView {
  return {
    id: row.id,
    version: row.version,
    seq: row.seq,
    direction: row.direction,
    occurredAt: row.occurredAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    origin: parseOrigin(row.origin),
    names,
    // INB-171: whatever the row still holds, an unsent message shows nothing of what it said.
    body: parseEntryBody(row.kind, row.unsentAt ? { type: "unsent" } : row.content),
    bubble: row.bubble,
    send: row.send && toSend(row.send),
    media: row.media,
  };
}

const reasonSchema = z.object({ code: z.string(), detail: z.string().optional() });

function toSend(send: NonNullable<Row["send"]>): SendView {
  const reason = reasonSchema.safeParse(send.reason);
  return { ...send, reason: reason.success ? reason.data : null, nextAttemptAt: send.nextAttemptAt.toISOString() };
}

/** The names behind the ids of several origins: at most three queries. */
async function namesOf(ctx: Ctx, origins: EntryOrigin[]): Promise<OriginNames[]> {
  const runs = origins.filter((origin) => origin.type === "interaction");
  const [versions, titles, triggerTitles] = await Promise.all([
    versionsById(
      ctx,
      runs.map((origin) => origin.versionId),
    ),
    titlesById(
      ctx,
      interactions,
      runs.map((origin) => origin.interactionId),
    ),
    titlesById(
      ctx,
      triggers,
      origins.flatMap((origin) => (origin.type === "trigger" ? [origin.triggerId] : [])),
    ),
  ]);
  return origins.map((origin) => {
    if (origin.type === "trigger") return { triggerTitle: triggerTitles.get(origin.triggerId) };
    if (origin.type !== "interaction") return {};
    const version = versions.get(origin.versionId);
    return {
      interactionTitle: titles.get(origin.interactionId),
      versionNumber: version?.number,
      stepTitle: version?.titles.get(origin.stepId) || origin.stepId,
    };
  });
}

async function titlesById(ctx: Ctx, table: typeof interactions | typeof triggers, ids: string[]) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map<string, string>();
  const rows = await ctx.db.select({ id: table.id, title: table.title }).from(table).where(inArray(table.id, wanted));
  return new Map(rows.map((row) => [row.id, row.title]));
}
