import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { saveDraft } from "@/lib/inbox";

const params = z.object({ conversationId: z.string() });
const body = z.object({ text: z.string().max(20_000) });

/** What this agent has typed so far; an empty text removes it. */
export const PUT = withWorkspaceRoute({ permission: "inbox.reply", params, body }, (ctx, input) =>
  saveDraft(ctx, { ...input.params, ...input.body }),
);
