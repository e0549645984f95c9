import { maxWebhookBytes, type Receipt, receiveWebhook } from "@/lib/channel-admin";
import { readRawBody } from "./read-raw-body";

const statuses: Record<Receipt, number> = {
  stored: 200,
  unknown_channel: 404,
  bad_signature: 401,
  malformed: 400,
  unavailable: 503,
};

/** The doorway of every platform's webhooks. The answer is a status alone: whoever guesses learns nothing. */
export async function receiveRequest(request: Request, platform: string, channelId: string): Promise<Response> {
  const body = await readRawBody(request, maxWebhookBytes);
  if (!body) return answer(413);
  const raw = { body, header: (name: string) => request.headers.get(name) };
  return answer(statuses[await receiveWebhook({ platform, channelId, raw })]);
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
