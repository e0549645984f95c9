import { triggers } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { importedEffect } from "./effects";
import type { WorkspaceFile } from "./file.schema";

/** Triggers in the order of the file. */
export async function importTriggers(
  ctx: Ctx,
  file: WorkspaceFile,
  channelIds: Record<string, string>,
  interactionIds: Record<string, string>,
): Promise<void> {
  for (const [position, trigger] of file.triggers.entries()) {
    const facts = {
      title: trigger.title,
      channelIds: channelsOf(trigger, channelIds),
      position,
      isEnabled: trigger.enabled,
      mayInterrupt: trigger.mayInterrupt,
      condition: trigger.condition,
      requirements: trigger.requirements,
      effect: importedEffect(trigger.effect, interactionIds),
    };
    await ctx.db
      .insert(triggers)
      .values({ id: newId("trigger"), workspaceId: ctx.workspaceId, key: trigger.key, ...facts, createdAt: ctx.now() })
      .onConflictDoUpdate({ target: [triggers.workspaceId, triggers.key], set: facts });
  }
}

/** No key means all channels; keys that the file does not know were refused before. */
function channelsOf(
  { channel, channels }: WorkspaceFile["triggers"][number],
  channelIds: Record<string, string>,
): string[] | null {
  const keys = [...(channel ? [channel] : []), ...(channels ?? [])];
  const ids = keys.flatMap((key) => channelIds[key] ?? []);
  return keys.length > 0 ? [...new Set(ids)] : null;
}
