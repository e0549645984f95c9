import { z } from "zod";
import type { Ctx } from "@/lib/kernel/context";
import { countReach, type Reach } from "./audience";
import { assertAudienceKnown, loadScheduleChannel } from "./check-schedule";
import { audienceSchema } from "./schedule.schema";

export const previewReachSchema = z.strictObject({ channelId: z.string(), audience: audienceSchema });

/** How many people a schedule would reach now, before anything is saved. Throws `not_found`. */
export async function previewReach(ctx: Ctx, input: z.output<typeof previewReachSchema>): Promise<Reach> {
  await loadScheduleChannel(ctx, input.channelId);
  await assertAudienceKnown(ctx, input.audience, input.channelId);
  return countReach(ctx.db, input.channelId, input.audience);
}
