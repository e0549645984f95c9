import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { channelHealth } from "@/db/schema";
import type { Outcome } from "@/lib/channels";
import type { Ctx } from "@/lib/kernel/context";
import { log } from "@/lib/kernel/log";

/*
 * Counting must cost nothing under attack: what happened is summed in memory and written once in a while, one statement per
 * channel, however many requests there were. A crash loses at most the last seconds of counting, never an event.
 */
const flushMilliseconds = 2_000;

interface Tally {
  events?: Date;
  verified?: Date;
  sent?: Date;
  badSignatures: number;
  malformed: number;
  rejectedSends: number;
  error?: { at: Date; code: string; detail?: string };
  credentials?: { at: Date; areValid: boolean };
}

/** What a webhook request was: counted, and visible in the channel's health. */
export type WebhookVerdict = "accepted" | "empty" | "bad_signature" | "malformed" | "wrong_destination";

/** Notes how a webhook request of a known channel ended. */
export function noteWebhook(db: Db, channelId: string, verdict: WebhookVerdict, at: Date): void {
  const tally = tallyOf(db, channelId);
  if (verdict === "accepted" || verdict === "empty") tally.verified = at;
  if (verdict === "accepted") tally.events = at;
  if (verdict === "bad_signature") tally.badSignatures += 1;
  if (verdict === "malformed" || verdict === "wrong_destination") tally.malformed += 1;
  if (verdict !== "accepted" && verdict !== "empty") tally.error = { at, code: `webhook_${verdict}` };
}

/** Notes what became of a send. A refusal of the credentials marks the channel until a send works or they are replaced. */
export function noteSend(db: Db, channelId: string, outcome: Outcome, at: Date): void {
  const tally = tallyOf(db, channelId);
  if (outcome.type === "accepted") {
    tally.sent = at;
    tally.credentials = { at, areValid: true };
  }
  if (outcome.type !== "rejected" || outcome.reason === "invalid_reply_token") return;
  tally.rejectedSends += 1;
  tally.error = { at, code: `send_${outcome.reason}`, detail: outcome.detail };
  if (outcome.reason === "credentials_invalid") tally.credentials = { at, areValid: false };
}

/** Writes at once what a set-up step found wrong. */
export async function recordError(
  ctx: Ctx,
  channelId: string,
  error: { code: string; detail?: string },
): Promise<void> {
  const isInvalid = error.code === "credentials_invalid";
  await ctx.db
    .update(channelHealth)
    .set({ lastErrorAt: ctx.now(), lastError: error, ...(isInvalid && { credentialsInvalidAt: ctx.now() }) })
    .where(eq(channelHealth.channelId, channelId));
}

/** Writes what has been noted so far: at the end of a graceful stop, and in tests. */
export async function flushHealth(db: Db): Promise<void> {
  const book = books.get(db);
  if (!book) return;
  clearTimeout(book.timer);
  book.timer = undefined;
  const tallies = [...book.tallies];
  book.tallies.clear();
  for (const [channelId, tally] of tallies) await writeTally(db, channelId, tally);
}

interface Book {
  tallies: Map<string, Tally>;
  timer: NodeJS.Timeout | undefined;
}

const books = new WeakMap<Db, Book>();

function tallyOf(db: Db, channelId: string): Tally {
  const book = books.get(db) ?? { tallies: new Map<string, Tally>(), timer: undefined };
  books.set(db, book);
  book.timer ??= setTimeout(() => flushLater(db), flushMilliseconds).unref();
  const tally = book.tallies.get(channelId) ?? { badSignatures: 0, malformed: 0, rejectedSends: 0 };
  book.tallies.set(channelId, tally);
  return tally;
}

function flushLater(db: Db): void {
  flushHealth(db).catch((err: unknown) => log().warn({ err }, "channel health could not be written"));
}

async function writeTally(db: Db, channelId: string, tally: Tally): Promise<void> {
  const { error, credentials } = tally;
  await db
    .update(channelHealth)
    .set({
      badSignatureCount: sql`${channelHealth.badSignatureCount} + ${tally.badSignatures}`,
      malformedCount: sql`${channelHealth.malformedCount} + ${tally.malformed}`,
      rejectedSendCount: sql`${channelHealth.rejectedSendCount} + ${tally.rejectedSends}`,
      ...(tally.events && { lastEventAt: tally.events }),
      ...(tally.verified && { lastVerifiedAt: tally.verified }),
      ...(tally.sent && { lastSendAt: tally.sent }),
      ...(error && { lastErrorAt: error.at, lastError: { code: error.code, detail: error.detail } }),
      ...(credentials && { credentialsInvalidAt: credentials.areValid ? null : credentials.at }),
    })
    .where(eq(channelHealth.channelId, channelId));
}
