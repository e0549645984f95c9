import { visitorCookie, visitorTokenOf } from "@/app/api/chat/visitor-cookie";
import { type ActReceipt, receiveAct } from "@/lib/channel-admin";
import { readRawBody } from "../../_doorway/read-raw-body";

interface Context {
  params: Promise<{ channelId: string }>;
}

/** A visitor's text has at most 5,000 characters. */
const maxBytes = 64 * 1024;

const statuses: Record<ActReceipt["result"], number> = {
  stored: 200,
  unknown_channel: 404,
  malformed: 400,
  too_fast: 429,
  unavailable: 503,
};

/** One act on a chat page. Other sites cannot send JSON here without being asked first, and no cookie comes with them. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { channelId } = await context.params;
  if (!request.headers.get("content-type")?.startsWith("application/json")) return new Response(null, { status: 415 });
  const body = await readRawBody(request, maxBytes);
  if (!body) return new Response(null, { status: 413 });
  const receipt = await receiveAct(channelId, parse(body), visitorTokenOf(request, channelId));
  const headers = new Headers({ "cache-control": "no-store" });
  const isSecure = request.headers.get("x-forwarded-proto") === "https" || request.url.startsWith("https:");
  if (receipt.result === "stored" && receipt.newToken) {
    headers.append("set-cookie", visitorCookie(channelId, receipt.newToken, isSecure));
  }
  return new Response(null, { status: statuses[receipt.result], headers });
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
