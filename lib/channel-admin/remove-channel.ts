import { eq } from "drizzle-orm";
import { channels } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { recordAudit } from "@/lib/audit";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { forgetChannel } from "./directory";
import { loadChannel } from "./queries";

/** Removes a channel with its conversations (INB-005). `confirmation` must be its name, as typed by the person. */
export async function removeChannel(ctx: Ctx, input: { channelId: string; confirmation: string }): Promise<void> {
  const channel = await loadChannel(ctx, input.channelId);
  assertCan(ctx.actor, "channels.manage");
  if (input.confirmation.trim() !== channel.name) {
    const problem = { path: "/confirmation", code: "not_the_name", message: "not the channel's name" };
    throw new AppError("invalid", "the typed name is another one", { problems: [problem] });
  }
  await ctx.db.transaction(async (tx) => {
    await tx.delete(channels).where(eq(channels.id, channel.id));
    await recordAudit(
      { ...ctx, db: tx },
      { kind: "delete", subject: "channel", subjectId: channel.id, subjectName: channel.name },
    );
  });
  forgetChannel(channel.id);
}
