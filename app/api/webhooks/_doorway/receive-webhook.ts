import { getDb } from "@/db/pool";
import { admitWebhook, maxWebhookBytes } from "@/lib/channels";
import { receive } from "@/lib/inbound";
import { systemClock } from "@/lib/kernel/clock";
import { log } from "@/lib/kernel/log";
import { readRawBody } from "./read-raw-body";

const statuses = { unknown_channel: 404, bad_signature: 401, malformed: 400 } as const;

/**
 * One webhook request: raw bytes, admission, durable, 200. Nothing else happens before the answer (INB-100). When the event
 * cannot be made durable the platform is told so (503), and delivers again.
 */
export async function receiveWebhook(request: Request, platform: string, channelId: string): Promise<Response> {
  const receivedAt = systemClock.now();
  const body = await readRawBody(request, maxWebhookBytes);
  if (!body) return answer(413);
  try {
    const raw = { body, header: (name: string) => request.headers.get(name) };
    const admission = await admitWebhook(getDb(), { platform, channelId, raw, receivedAt });
    if (!admission.ok) return answer(statuses[admission.reason]);
    await receive(getDb(), admission);
    return answer(200);
  } catch (err) {
    log().error({ err, channelId }, "a webhook could not be stored");
    return answer(503);
  }
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
