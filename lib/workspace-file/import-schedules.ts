import { and, eq, sql } from "drizzle-orm";
import { channels, contacts, peers, schedules, tags } from "@/db/schema";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { Ctx } from "@/lib/kernel/context";
import type { Problem } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { type Audience, nextOccurrence } from "@/lib/schedules/shared";
import { importedEffect } from "./effects";
import type { WorkspaceFile } from "./file.schema";
import { pointer } from "./parse-file";

type FileSchedule = WorkspaceFile["schedules"][number];

/** A contact belongs to a workspace and talks on a channel; a file from elsewhere may name one that is not here. Writes nothing. */
export async function checkScheduleContacts(
  ctx: Ctx,
  file: WorkspaceFile,
  channelIds: Record<string, string>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [index, { audience, channel }] of file.schedules.entries()) {
    if (audience.type !== "contact") continue;
    const rows = await ctx.db
      .select({ id: peers.id })
      .from(peers)
      .innerJoin(contacts, eq(contacts.id, peers.contactId))
      .where(
        and(
          eq(contacts.id, audience.contactId),
          eq(contacts.workspaceId, ctx.workspaceId),
          eq(peers.channelId, channelIds[channel] ?? ""),
        ),
      )
      .limit(1);
    if (rows.length > 0) continue;
    const path = pointer(["schedules", index, "audience", "contactId"]);
    problems.push({ path, code: "not_found", message: `names nobody who talks on the channel "${channel}" here` });
  }
  return problems;
}

/** Schedules of the file, each known again by its key. One that says what it said keeps its next occurrence, also when that is due. */
export async function importSchedules(
  ctx: Ctx,
  file: WorkspaceFile,
  ids: { channels: Record<string, string>; interactions: Record<string, string> },
): Promise<void> {
  for (const schedule of file.schedules) {
    const channelId = ids.channels[schedule.channel] ?? "";
    const { title, enabled: isEnabled, recurrence } = schedule;
    const effect = importedEffect(schedule.effect, ids.interactions);
    const facts = { title, channelId, isEnabled, recurrence, audience: await audienceOf(ctx, schedule), effect };
    await saveSchedule(ctx, schedule.key, facts);
  }
}

interface Facts {
  title: string;
  channelId: string;
  isEnabled: boolean;
  recurrence: FileSchedule["recurrence"];
  audience: Audience;
  effect: ReturnType<typeof importedEffect>;
}

async function saveSchedule(ctx: Ctx, key: string, facts: Facts): Promise<void> {
  const [known] = await ctx.db
    .select({
      id: schedules.id,
      recurrence: schedules.recurrence,
      isEnabled: schedules.isEnabled,
      channelId: schedules.channelId,
    })
    .from(schedules)
    .where(and(eq(schedules.workspaceId, ctx.workspaceId), eq(schedules.key, key)));
  const isSameTime = known !== undefined && timeOf(known) === timeOf(facts);
  const changed = { ...facts, ...(!isSameTime && { nextAt: await nextAt(ctx, facts) }), updatedAt: ctx.now() };
  if (known) {
    await ctx.db.update(schedules).set(changed).where(eq(schedules.id, known.id));
    return;
  }
  const id = newId("schedule");
  await ctx.db.insert(schedules).values({ id, workspaceId: ctx.workspaceId, key, createdAt: ctx.now(), ...changed });
}

const timeOf = ({ recurrence, isEnabled, channelId }: { recurrence: unknown; isEnabled: boolean; channelId: string }) =>
  canonicalJson({ recurrence, isEnabled, channelId });

async function nextAt(ctx: Ctx, { channelId, isEnabled, recurrence }: Facts): Promise<Date | null> {
  if (!isEnabled) return null;
  const [channel] = await ctx.db
    .select({ timeZone: channels.timeZone })
    .from(channels)
    .where(eq(channels.id, channelId));
  return (channel && nextOccurrence(recurrence, channel.timeZone, ctx.now())) ?? null;
}

/** Tags by name, whatever the case; names that the file does not have were refused before. */
async function audienceOf(ctx: Ctx, { audience }: FileSchedule): Promise<Audience> {
  if (audience.type !== "tag") return audience;
  const [tag] = await ctx.db
    .select({ id: tags.id })
    .from(tags)
    .where(and(eq(tags.workspaceId, ctx.workspaceId), sql`lower(${tags.name}) = lower(${audience.tag})`));
  return { type: "tag", tagId: tag?.id ?? "" };
}
