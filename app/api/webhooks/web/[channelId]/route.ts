import { answerVisitor } from "@/app/api/chat/answer-visitor";
import { visitorTokenOf } from "@/app/api/chat/visitor-cookie";
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
  const newToken = receipt.result === "stored" ? receipt.newToken : undefined;
  return answerVisitor(request, channelId, statuses[receipt.result], newToken);
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
