import { readRawBody } from "@/app/api/webhooks/_doorway/read-raw-body";
import { type SignInReceipt, takeSignedIn } from "@/lib/account-links";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ channelId: string }>;
}

const maxBytes = 16_384;
const statuses: Record<SignInReceipt["type"], number> = {
  accepted: 200,
  unauthorized: 401,
  malformed: 400,
  token_unknown: 409,
};

/** The workspace's own site tells who has signed in with a link token, and hears where to send them next. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { channelId } = await context.params;
  const body = await readRawBody(request, maxBytes);
  if (!body) return Response.json({ type: "too_large" }, { status: 413 });
  const receipt = await takeSignedIn(channelId, request.headers.get("authorization"), body);
  return Response.json(receipt, { status: statuses[receipt.type], headers: { "cache-control": "no-store" } });
}
