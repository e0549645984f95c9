import { z } from "zod";
import { assertCan } from "@/lib/access";
import { adapterOf, type Validation } from "@/lib/channels";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { messageSchema } from "@/lib/messages";
import { openChannel } from "./load-connection";

export const shownMessagesSchema = z.object({ messages: z.array(messageSchema).min(1).max(20) });

/**
 * MSG-14: what the channel's platform says of messages that it is only shown. Throws `not_found`, `forbidden`, or `invalid` where
 * the platform answers no such question.
 */
export async function checkMessages(
  ctx: Ctx,
  channelId: string,
  { messages }: z.infer<typeof shownMessagesSchema>,
): Promise<Validation> {
  assertCan(ctx.actor, "interactions.edit");
  const { platform, connect } = await openChannel(ctx, channelId);
  const { validate } = adapterOf(platform);
  if (!validate) throw new AppError("invalid", "the platform answers no such question");
  return validate(connect(), messages);
}
