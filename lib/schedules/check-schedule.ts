import { and, eq } from "drizzle-orm";
import { channels, contacts, peers, tags } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError, type Problem } from "@/lib/kernel/errors";
import { assertEffectKnown } from "@/lib/triggers";
import { checkEffect } from "@/lib/triggers/shared";
import { nextOccurrence } from "./occurrences";
import type { Audience, SaveSchedule } from "./schedule.schema";

/** The channel whose people are meant. Throws `not_found`, and `forbidden` for a member who may not write to many there. */
export async function loadScheduleChannel(ctx: Ctx, channelId: string): Promise<{ timeZone: string }> {
  const channel = await findScheduleChannel(ctx, channelId);
  assertCan(ctx.actor, "inbox.bulk", channelId);
  return channel;
}

/** A channel that the member sees. Throws `not_found`. */
export async function findScheduleChannel(ctx: Ctx, channelId: string): Promise<{ timeZone: string }> {
  const [channel] = await ctx.db
    .select({ timeZone: channels.timeZone })
    .from(channels)
    .where(
      and(eq(channels.id, channelId), eq(channels.workspaceId, ctx.workspaceId), visibleChannels(ctx, channels.id)),
    );
  if (!channel) throw invalid("not_found", [problem("/channelId", "not_found", "no such channel for this member")]);
  return channel;
}

/** Refuses a schedule that cannot do what it says, with what is wrong where. */
export async function checkSchedule(ctx: Ctx, schedule: SaveSchedule, timeZone: string): Promise<void> {
  const isOver = schedule.isEnabled && !nextOccurrence(schedule.recurrence, timeZone, ctx.now());
  const problems = [
    ...checkEffect(schedule.effect),
    ...(isOver ? [problem(`/recurrence/${lastDayField(schedule)}`, "past", "it would never happen again")] : []),
  ];
  if (problems.length > 0) throw invalid("invalid", problems);
  await assertEffectKnown(ctx, schedule.effect);
  await assertAudienceKnown(ctx, schedule.audience, schedule.channelId);
}

/** Throws `not_found` for a contact that the channel does not have, or a tag that the workspace does not have. */
export async function assertAudienceKnown(ctx: Ctx, audience: Audience, channelId: string): Promise<void> {
  if (audience.type === "everyone") return;
  const found =
    audience.type === "tag" ? await findTag(ctx, audience.tagId) : await findPeer(ctx, audience.contactId, channelId);
  const field = audience.type === "tag" ? "tagId" : "contactId";
  if (!found) throw invalid("not_found", [problem(`/audience/${field}`, "not_found", `no such ${audience.type}`)]);
}

async function findTag(ctx: Ctx, tagId: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: tags.id })
    .from(tags)
    .where(and(eq(tags.id, tagId), eq(tags.workspaceId, ctx.workspaceId)));
  return rows.length > 0;
}

async function findPeer(ctx: Ctx, contactId: string, channelId: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: peers.id })
    .from(peers)
    .innerJoin(contacts, eq(contacts.id, peers.contactId))
    .where(and(eq(contacts.id, contactId), eq(contacts.workspaceId, ctx.workspaceId), eq(peers.channelId, channelId)))
    .limit(1);
  return rows.length > 0;
}

const lastDayField = ({ recurrence }: SaveSchedule) => (recurrence.type === "once" ? "day" : "until");
const problem = (path: string, code: string, message: string): Problem => ({ path, code, message });

function invalid(code: "invalid" | "not_found", problems: Problem[]): AppError {
  return new AppError(code, "the schedule cannot be kept", { problems });
}
