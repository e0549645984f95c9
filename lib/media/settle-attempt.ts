import { createHash } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { conversations, entries, media } from "@/db/schema";
import { recordChange } from "@/lib/inbox";
import type { MediaClaim } from "./claim-media";
import { nextAttemptAt } from "./schedule";
import { sniff } from "./sniff";

/** What became of an attempt to fetch a medium. */
export type FetchOutcome =
  | { type: "fetched"; bytes: Buffer }
  | { type: "preparing" }
  | { type: "gone" }
  | { type: "too_large" }
  | { type: "failed" };

type Update = Partial<typeof media.$inferInsert> & Pick<typeof media.$inferInsert, "state">;

/**
 * Writes down what became of an attempt, in the caller's transaction, and tells open screens. Answers when to try again, if so. A
 * medium whose message was unsent meanwhile is gone, and stays so (INB-171).
 */
export async function settleAttempt(
  tx: Db,
  claim: MediaClaim,
  outcome: FetchOutcome,
  now: Date,
): Promise<Date | undefined> {
  const update = updateOf(claim, outcome, now);
  const [settled] = await tx
    .update(media)
    .set(update)
    .where(and(eq(media.id, claim.id), inArray(media.state, ["pending", "preparing"])))
    .returning({ entryId: media.entryId, workspaceId: media.workspaceId, channelId: media.channelId });
  if (!settled?.entryId) return undefined;
  await tell(tx, { ...settled, entryId: settled.entryId });
  return update.nextAttemptAt;
}

function updateOf(claim: MediaClaim, outcome: FetchOutcome, now: Date): Update {
  switch (outcome.type) {
    case "fetched":
      return { state: "stored", reason: null, ...factsOf(outcome.bytes, claim) };
    case "gone":
      return { state: "expired", reason: null };
    case "too_large":
      return { state: "failed", reason: "too_large" };
    case "preparing": {
      const again = nextAttemptAt("preparing", claim, now);
      return again ? { state: "preparing", nextAttemptAt: again } : { state: "failed", reason: "not_prepared" };
    }
    case "failed": {
      const again = nextAttemptAt("failed", claim, now);
      const reason = "unreachable";
      return again ? { state: "pending", reason, nextAttemptAt: again } : { state: "failed", reason };
    }
  }
}

function factsOf(bytes: Buffer, { kind }: MediaClaim): Partial<typeof media.$inferInsert> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, byteSize: bytes.byteLength, contentType: sniff(bytes, kind), sha256 };
}

async function tell(db: Db, medium: { entryId: string; workspaceId: string; channelId: string }): Promise<void> {
  const [found] = await db
    .select({ id: conversations.id })
    .from(entries)
    .innerJoin(conversations, eq(conversations.id, entries.conversationId))
    .where(eq(entries.id, medium.entryId));
  const { workspaceId, channelId } = medium;
  if (found) await recordChange({ db, workspaceId }, { kind: "entry", channelId, conversationId: found.id });
}
