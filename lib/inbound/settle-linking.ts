import type { Db } from "@/db/client";
import { completeLink, failLink } from "@/lib/account-links";
import { recordEntries } from "@/lib/inbox";
import type { Arrival, SettledArrival } from "./arrival";
import { inboundEntry } from "./inbound-entry";
import { meaningOf } from "./route-event";

/**
 * What a platform tells of linking: the attempt becomes the link before anything is routed, so that triggers and placeholders know it.
 * An `ok` with a nonce that is none of ours for this person links nothing, and counts as a failure everywhere.
 */
export async function settleLinking(tx: Db, arrival: SettledArrival): Promise<SettledArrival> {
  const { event, lane, claimed, routing } = arrival;
  if (event.kind !== "accountLink" || event.link.result !== "ok") return arrival;
  const { nonce } = event.link;
  const account = await completeLink(tx, { peerId: lane.peerId, nonce, at: claimed.occurredAt });
  if (account) return { ...arrival, lane: { ...lane, account } };
  const refused = { ...event, link: { result: "failed" as const, nonce } };
  return { ...arrival, event: refused, meaning: meaningOf(refused, routing) };
}

/** A failure comes without a word about whose it is; the nonce tells whose timeline has to show it. */
export async function noteFailedLinking(tx: Db, { event, claimed }: Arrival): Promise<void> {
  if (event.kind !== "accountLink" || event.peer) return;
  const conversationId = await failLink(tx, claimed.channelId, event.link.nonce);
  if (!conversationId) return;
  const { id: eventId, occurredAt, receivedAt } = claimed;
  const entry = inboundEntry(event, { eventId, occurredAt, receivedAt, isUnsent: false });
  await recordEntries(tx, [{ conversationId, entries: [entry], waiting: "unchanged" }]);
}
