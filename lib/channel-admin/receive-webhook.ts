import { getDb } from "@/db/pool";
import { receive } from "@/lib/inbound";
import { systemClock } from "@/lib/kernel/clock";
import { log } from "@/lib/kernel/log";
import { admitWebhook, type WebhookDelivery } from "./admit-webhook";

/** How a webhook request ended. `stored` is said only once its events are durable. */
export type Receipt = "stored" | "unknown_channel" | "bad_signature" | "malformed" | "unavailable";

/**
 * One webhook request: admission, durable, done. Nothing else happens before the platform has its answer (INB-100). When the
 * events cannot be made durable the platform must be told so, and delivers again.
 */
export async function receiveWebhook(delivery: Omit<WebhookDelivery, "receivedAt">): Promise<Receipt> {
  const db = getDb();
  try {
    const admission = await admitWebhook(db, { ...delivery, receivedAt: systemClock.now() });
    if (!admission.ok) return admission.reason;
    await receive(db, admission);
    return "stored";
  } catch (err) {
    log().error({ err, channelId: delivery.channelId }, "a webhook could not be stored");
    return "unavailable";
  }
}
