import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { adapterOf } from "@/lib/channels";
import { loadConversation } from "@/lib/inbox";

const params = z.object({ conversationId: z.string() });

/** Header, composer and contact panel of a conversation. */
export const GET = withWorkspaceRoute({ permission: "inbox.view", params }, (ctx, { params: { conversationId } }) =>
  loadConversation(ctx, { conversationId, capabilitiesOf: (platform) => adapterOf(platform).capabilities }),
);
