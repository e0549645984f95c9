import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { markSeen } from "@/lib/inbox";

const params = z.object({ conversationId: z.string() });
const body = z.object({ seq: z.int().nonnegative() });

/** This agent has seen the conversation up to here. */
export const PUT = withWorkspaceRoute({ permission: "inbox.view", params, body }, (ctx, input) =>
  markSeen(ctx, { ...input.params, ...input.body }),
);
