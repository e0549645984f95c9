import { receiveRequest } from "../../_doorway/receive-request";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ channelId: string }>;
}

export async function POST(request: Request, context: Context): Promise<Response> {
  const { channelId } = await context.params;
  return receiveRequest(request, "line", channelId);
}
