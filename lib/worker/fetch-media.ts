import { z } from "zod";
import type { Db } from "@/db/client";
import type { Job } from "@/lib/jobs";
import type { Logger } from "@/lib/kernel/log";
import { claimMedia, type FetchOutcome, type MediaClaim, readCapped, settleAttempt } from "@/lib/media";
import type { ConnectionCache } from "./connection-cache";

const orderSchema = z.object({ mediaId: z.string() });
export type FetchMediaOrder = z.infer<typeof orderSchema>;

/** INB-190: copies what a person sent. When to try again is the medium's own business; the queue's retries are for crashes. */
export const fetchMediaJob: Job<FetchMediaOrder> = {
  name: "fetch-media",
  schema: orderSchema,
  retryLimit: 3,
  retryDelaySeconds: 5,
};

/** Asks again for media that nobody was asked for, or whose process died. */
export const sweepMediaJob: Job<Record<string, never>> = {
  name: "sweep-media",
  schema: z.object({}),
  retryLimit: 0,
  retryDelaySeconds: 1,
  schedule: { cron: "* * * * *", data: {} },
};

export interface FetchMediaDeps {
  db: Db;
  connections: ConnectionCache;
  log: Logger;
  now(): Date;
  /** Asks for the next attempt, in the transaction that says what became of this one. */
  askAgain(tx: Db, order: FetchMediaOrder, at: Date): Promise<void>;
}

/** One attempt to copy a medium. What is not due, taken by somebody else or unsent is left alone. */
export async function fetchMedia(deps: FetchMediaDeps, { mediaId }: FetchMediaOrder): Promise<void> {
  const claim = await claimMedia(deps.db, mediaId, deps.now());
  if (!claim) return;
  const outcome = await download(deps, claim);
  await deps.db.transaction(async (tx) => {
    const again = await settleAttempt(tx, claim, outcome, deps.now());
    if (again) await deps.askAgain(tx, { mediaId }, again);
  });
}

/** Never throws: whatever goes wrong with a medium is a failed attempt, and the message has long been shown (INB-191). */
async function download({ connections, log }: FetchMediaDeps, claim: MediaClaim): Promise<FetchOutcome> {
  const { id: mediaId, channelId, attempts } = claim;
  try {
    const { adapter, connection } = await connections.open(channelId);
    const result = await adapter.fetchMedia(connection, claim.platformMessageId);
    if (result.type === "preparing" || result.type === "gone") return result;
    if (result.type === "failed") throw new Error(result.detail);
    const read = await readCapped(result.body);
    if (read.type === "too_slow") throw new Error("the content came too slowly");
    return read.type === "read" ? { type: "fetched", bytes: read.bytes } : read;
  } catch (err) {
    log.warn({ err, mediaId, channelId, attempts }, "a medium could not be fetched");
    return { type: "failed" };
  }
}
