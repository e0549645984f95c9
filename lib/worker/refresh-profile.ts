import { z } from "zod";
import type { Db } from "@/db/client";
import { findPeer, saveProfile } from "@/lib/contacts";
import type { Job } from "@/lib/jobs";
import type { ConnectionCache } from "./connection-cache";

const orderSchema = z.object({ peerId: z.string() });
export type RefreshProfileOrder = z.infer<typeof orderSchema>;

/** INB-106: names and pictures come after the message, and are tried for again when the platform does not answer. */
export const refreshProfileJob: Job<RefreshProfileOrder> = {
  name: "refresh-profile",
  schema: orderSchema,
  retryLimit: 6,
  retryDelaySeconds: 5,
};

/** Asks the platform who a peer is. Throws when it did not answer, so that the queue tries again. */
export async function refreshProfile(
  deps: { db: Db; connections: ConnectionCache; now(): Date },
  { peerId }: RefreshProfileOrder,
): Promise<void> {
  const peer = await findPeer(deps.db, peerId);
  if (!peer) return;
  const { adapter, connection } = await deps.connections.open(peer.channelId);
  const result = await adapter.fetchProfile(connection, peer);
  if (result.type === "failed") throw new Error(`profile: ${result.detail}`);
  await saveProfile(deps.db, peerId, result.type === "found" ? result : undefined, deps.now());
}
