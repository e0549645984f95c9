import { openChatStream } from "@/lib/channel-admin";
import { visitorTokenOf } from "../../visitor-cookie";

interface Context {
  params: Promise<{ channelId: string }>;
}

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  // Neither compression nor a proxy may hold events back.
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/** That there is something new for a visitor, as server-sent events; 204 tells the browser not to come back without a token. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { channelId } = await context.params;
  const stream = await openChatStream(channelId, visitorTokenOf(request, channelId));
  return stream ? new Response(stream, { headers }) : new Response(null, { status: 204 });
}
