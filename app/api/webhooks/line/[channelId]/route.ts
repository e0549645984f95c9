import { receiveWebhook } from "../../_doorway/receive-webhook";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ channelId: string }>;
}

export async function POST(request: Request, context: Context): Promise<Response> {
  const { channelId } = await context.params;
  return receiveWebhook(request, "line", channelId);
}
