import { and, desc, type SQL, sql } from "drizzle-orm";
import { sessions } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { formatCursor, parseCursor } from "./cursor";
import { findTitle } from "./find-title";
import { sessionsFound } from "./session-conditions";
import { type ListSessionsInput, pageSize } from "./session-filter.schema";
import { selectSessions, toItem } from "./session-rows";
import type { SessionPage } from "./session-views";
import { loadVersions } from "./versions";

/** One page of an interaction's sessions, newest change first. Throws `not_found`. */
export async function listSessions(
  ctx: Ctx<MemberActor>,
  { interactionId, cursor, ...filter }: ListSessionsInput & { interactionId: string },
): Promise<SessionPage> {
  assertCan(ctx.actor, "interactions.view");
  await findTitle(ctx, interactionId);
  const found = await sessionsFound(ctx, interactionId, filter);
  const rows = await selectSessions(ctx)
    .where(and(found, cursor ? afterCursor(cursor) : undefined))
    .orderBy(desc(sessions.updatedAt), desc(sessions.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const versions = await loadVersions(
    ctx.db,
    page.map((row) => row.versionId),
  );
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return {
    items: page.map((row) => toItem(row, versions)),
    nextCursor: last ? formatCursor({ at: last.updatedAt, id: last.id }) : null,
  };
}

/** What was changed before the place of a cursor. */
export function afterCursor(text: string): SQL {
  const { at, id } = parseCursor(text);
  return sql`(${sessions.updatedAt}, ${sessions.id}) < (${at.toISOString()}::timestamptz, ${id})`;
}
