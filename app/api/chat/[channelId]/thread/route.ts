import { readThread } from "@/lib/channel-admin";
import { visitorTokenOf } from "../../visitor-cookie";

interface Context {
  params: Promise<{ channelId: string }>;
}

/** What a visitor sees of the conversation. Public: the visitor's token decides whose. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { channelId } = await context.params;
  const thread = await readThread(channelId, visitorTokenOf(request, channelId));
  const headers = { "cache-control": "no-store" };
  return thread ? Response.json(thread, { headers }) : new Response(null, { status: 404, headers });
}
