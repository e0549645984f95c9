import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { sessionLog } from "@/db/schema";
import type { Actor } from "@/lib/kernel/context";
import { stepTitleOf } from "./session-rows";
import type { LogLineView } from "./session-views";
import type { KnownVersions } from "./versions";

/** Lines that a screen shows; older ones of a very long run are left out. */
const shownLines = 300;

/** Lenient: a line that was written by an older release still says when something happened and of what kind. */
const dataSchema = z
  .object({
    stepId: z.string().nullable(),
    answer: z.string().nullable(),
    before: z.string().nullable(),
    errors: z.array(z.string()),
    status: z.string(),
    from: z.string(),
    reason: z.string(),
    action: z.string(),
    code: z.string(),
    detail: z.string(),
    by: z.object({ name: z.string() }),
  })
  .partial()
  .catch({});

/** The newest lines of a session's log, oldest first. */
export async function readLog(
  db: Db,
  session: { id: string; versionId: string },
  versions: KnownVersions,
): Promise<{ lines: LogLineView[]; isCut: boolean }> {
  const rows = await db
    .select({ id: sessionLog.id, at: sessionLog.at, kind: sessionLog.kind, data: sessionLog.data })
    .from(sessionLog)
    .where(eq(sessionLog.sessionId, session.id))
    .orderBy(desc(sessionLog.id))
    .limit(shownLines + 1);
  const lines = rows
    .slice(0, shownLines)
    .reverse()
    .map((row): LogLineView => {
      const { stepId, by, ...data } = dataSchema.parse(row.data);
      return {
        id: row.id,
        at: row.at.toISOString(),
        kind: row.kind,
        ...data,
        ...(stepId && { stepTitle: stepTitleOf(versions, session.versionId, stepId) }),
        ...(by && { by: by.name }),
      };
    });
  return { lines, isCut: rows.length > shownLines };
}

/** An answer that a member changed by hand, as a line of the session's own log. */
export interface ManualLine {
  kind: "answer_edited";
  stepId: string;
  answer: string;
  before: string | null;
  reason?: string;
  errors?: string[];
}

/** Writes down who did it, in the transaction that does it. */
export async function writeManualLine(
  tx: Db,
  sessionId: string,
  { actor, at }: { actor: Actor; at: Date },
  { kind, ...data }: ManualLine,
): Promise<void> {
  const by = actor.type === "member" ? { userId: actor.userId, name: actor.name } : { name: actor.name };
  await tx.insert(sessionLog).values({ sessionId, at, kind, data: { ...data, by } });
}
