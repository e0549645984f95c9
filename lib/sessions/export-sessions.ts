import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { canSomewhere, forbidden } from "@/lib/access";
import { recordAudit } from "@/lib/audit";
import { type EndReason, labelOfAnswer, type SessionStatus, type Version } from "@/lib/engine";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { log } from "@/lib/kernel/log";
import { byteOrderMark, csvLine } from "./csv";
import { answerColumns, stepIndex } from "./export-columns";
import { countExportRows, type ExportRow, exportRows, exportVersionIds } from "./export-rows";
import { findTitle } from "./find-title";
import { sessionsFound } from "./session-conditions";
import type { SessionFilter } from "./session-filter.schema";
import { endReasonOf } from "./session-rows";
import { loadVersions } from "./versions";

/** The columns before the answers, in their order. */
export const exportFields = [
  "id",
  "name",
  "platformId",
  "channel",
  "version",
  "status",
  "endReason",
  "started",
  "updated",
  "ended",
] as const;
export type ExportField = (typeof exportFields)[number];

/** What a file says in the reader's language. */
export interface ExportWords {
  field(field: ExportField): string;
  status(status: SessionStatus): string;
  endReason(reason: EndReason): string;
}

export interface ExportInput {
  interactionId: string;
  filter: SessionFilter;
  /** Begins with the mark by which spreadsheet programs recognise UTF-8. */
  hasMark: boolean;
  /** What people saw on the button that they pressed, instead of the value behind it. */
  isLabelled: boolean;
  /** Asked for once the export may begin. */
  words(): Promise<ExportWords>;
  /** The reader has gone. */
  signal?: AbortSignal;
}

export interface SessionExport {
  title: string;
  stream: ReadableStream<Uint8Array>;
}

const mostRows = 200_000;
/** A reader that is slower than this gets a broken file, not a transaction for ever. */
const longestMs = 5 * 60_000;
/** Exports that all workspaces together may run: each holds a connection for as long as somebody downloads. */
const slots = 3;

/**
 * The sessions of a filter as a CSV file, as they stood when it began: read from one snapshot in batches and handed on as fast as they are
 * taken, so that memory does not grow with the file. One at a time in a workspace. Throws `not_found`, `forbidden`, `throttled`
 * while another one runs, `too_large` beyond 200,000 rows.
 */
export async function exportSessions(ctx: Ctx<MemberActor>, input: ExportInput): Promise<SessionExport> {
  const title = await findTitle(ctx, input.interactionId);
  if (!canSomewhere(ctx.actor, "inbox.export")) throw forbidden("inbox.export");
  const words = await input.words();
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  await new Promise<void>((resolve, reject) => {
    run(ctx, input, words, pipe.writable, resolve).catch(reject);
  });
  // The file itself is read in a transaction that writes nothing.
  await recordAudit(ctx, {
    kind: "export",
    subject: "sessions",
    subjectId: input.interactionId,
    subjectName: title,
  });
  return { title, stream: pipe.readable };
}

/** Writes the whole file in one read-only transaction. What fails after the first byte breaks the download off. */
async function run(
  ctx: Ctx<MemberActor>,
  input: ExportInput,
  words: ExportWords,
  writable: WritableStream<Uint8Array>,
  onBegin: () => void,
): Promise<void> {
  const writer = writable.getWriter();
  const deadline = startDeadline(input.signal);
  const write = (text: string) => Promise.race([writer.write(new TextEncoder().encode(text)), deadline.passed]);
  try {
    const rows = await ctx.db.transaction(
      async (tx) => {
        const inTx = { ...ctx, db: tx };
        await takeSlot(tx, ctx.workspaceId);
        const found = await sessionsFound(inTx, input.interactionId, input.filter, "inbox.export");
        await assertBounded(inTx, found);
        onBegin();
        return writeRows(inTx, found, { ...input, write }, words);
      },
      { isolationLevel: "repeatable read", accessMode: "read only" },
    );
    await Promise.race([writer.close(), deadline.passed]);
    const { workspaceId, actor } = ctx;
    log().info(
      { workspaceId, interactionId: input.interactionId, userId: actor.userId, rows },
      "sessions were exported",
    );
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  } finally {
    deadline.clear();
  }
}

/** Held until the transaction ends, so that nothing has to be cleared away after a crash. */
async function takeSlot(tx: Db, workspaceId: string): Promise<void> {
  const { rows } = await tx.execute<{ isMine: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`sessions export ${workspaceId}`}, 11))
      and exists (select 1 from generate_series(1, ${slots}) n where pg_try_advisory_xact_lock(746519, n)) as "isMine"`);
  if (rows[0]?.isMine !== true)
    throw new AppError("throttled", "another export is running", { reason: "export_running" });
}

async function assertBounded(ctx: Ctx, found: SQL | undefined): Promise<void> {
  const count = await countExportRows(ctx, found, mostRows);
  if (count > mostRows) throw new AppError("too_large", "too many sessions", { reason: "too_many_rows" });
}

/** Answers how many rows were written. */
async function writeRows(
  ctx: Ctx,
  found: SQL | undefined,
  file: Pick<ExportInput, "hasMark" | "isLabelled"> & { write: (text: string) => Promise<void> },
  words: ExportWords,
): Promise<number> {
  const versions = [...(await loadVersions(ctx.db, await exportVersionIds(ctx, found))).values()];
  const columns = answerColumns(versions);
  const answersOf = answerReader(versions, file.isLabelled);
  const head = [...exportFields.map((field) => words.field(field)), ...columns.map(({ title }) => title)];
  await file.write((file.hasMark ? byteOrderMark : "") + csvLine(head));
  let count = 0;
  for await (const batch of exportRows(ctx, found)) {
    const lines = batch.map((row) => {
      const answers = columns.map(({ stepId }) => answersOf(row, stepId));
      return csvLine([...fieldCells(row, words), ...answers]);
    });
    await file.write(lines.join(""));
    count += batch.length;
  }
  return count;
}

function fieldCells(row: ExportRow, words: ExportWords): string[] {
  const reason = endReasonOf(row.endReason);
  const cells: Record<ExportField, string> = {
    id: row.id,
    name: row.name ?? "",
    platformId: row.platformId,
    channel: row.channel,
    version: String(row.version),
    status: words.status(row.status),
    endReason: reason ? words.endReason(reason) : "",
    started: row.started ?? "",
    updated: row.updated ?? "",
    ended: row.ended ?? "",
  };
  return exportFields.map((field) => cells[field]);
}

/** Reads one cell of answers: empty where nothing was answered. */
function answerReader(versions: readonly Version[], isLabelled: boolean) {
  const steps = stepIndex(versions);
  return ({ versionId, answers }: ExportRow, stepId: string): string => {
    if (!Object.hasOwn(answers, stepId)) return "";
    const value = answers[stepId] ?? "";
    const step = isLabelled ? steps.get(versionId)?.get(stepId) : undefined;
    return step ? labelOfAnswer(step, value, { session: answers }) : value;
  };
}

interface Deadline {
  /** Rejects when the reader has gone, or was slow for too long. */
  passed: Promise<never>;
  clear(): void;
}

/** The reader may have gone before anybody listened: a request can end while it still waits to be handled. */
function startDeadline(signal: AbortSignal | undefined): Deadline {
  let clear = () => {};
  const passed = new Promise<never>((_, reject) => {
    const leave = () => reject(new Error("the reader of the export has gone"));
    const timer = setTimeout(() => reject(new Error("the reader of the export is too slow")), longestMs);
    signal?.addEventListener("abort", leave);
    if (signal?.aborted) leave();
    clear = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", leave);
    };
  });
  // It may pass while nothing is being written; whoever writes next hears of it.
  passed.catch(() => undefined);
  return { passed, clear };
}
