import { z } from "zod";
import { withWorkspaceRoute } from "@/lib/auth";
import { changeHandler, handlerSchema } from "@/lib/outbound";

const params = z.object({ conversationId: z.string() });

/** Who answers in this conversation from now on: people or automation. */
export const PUT = withWorkspaceRoute({ permission: "inbox.reply", params, body: handlerSchema }, (ctx, input) =>
  changeHandler(ctx, { ...input.params, ...input.body }),
);
