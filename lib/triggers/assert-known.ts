import { and, eq, inArray, isNull, not, or } from "drizzle-orm";
import { channels, interactions, messageTemplates } from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import { unavailableActions } from "@/lib/actions";
import { type ActionEntry, actionTypeOf } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import type { TriggerEffect } from "./trigger.schema";

/** Throws `not_found`, with the place, for a channel or an interaction that the workspace does not have for this member. */
export async function assertKnown(
  ctx: Ctx,
  { channelIds, effect }: { channelIds: readonly string[] | null; effect: TriggerEffect },
): Promise<void> {
  await assertEffectKnown(ctx, effect);
  if (channelIds) await assertChannels(ctx, channelIds);
}

/**
 * Throws `not_found` for an interaction or a saved message that the workspace does not have, and `invalid` for actions that it
 * cannot perform now: the editor does not offer them, but files and other clients may name them.
 */
export async function assertEffectKnown(ctx: Ctx, effect: TriggerEffect): Promise<void> {
  if (effect.type === "run_actions") await assertPossible(ctx, effect.actions);
  if (effect.type === "start_interaction") await assertInteraction(ctx, effect.interactionId);
  if (effect.type === "send_template") await assertTemplate(ctx, effect.template);
}

async function assertPossible(ctx: Ctx, actions: readonly ActionEntry[]): Promise<void> {
  const unavailable = await unavailableActions(ctx);
  const problems = actions.flatMap(({ type: name, isEnabled }, index) => {
    const type = actionTypeOf(name);
    const reason = isEnabled && type ? unavailable[type] : undefined;
    return reason ? [{ path: `/effect/actions/${index}/type`, code: "unavailable", message: reason }] : [];
  });
  if (problems.length > 0) throw new AppError("invalid", "actions that cannot be performed", { problems });
}

async function assertTemplate(ctx: Ctx, idOrKey: string): Promise<void> {
  const named = or(eq(messageTemplates.id, idOrKey), eq(messageTemplates.key, idOrKey));
  const [template] = await ctx.db
    .select({ id: messageTemplates.id })
    .from(messageTemplates)
    .where(and(eq(messageTemplates.workspaceId, ctx.workspaceId), isNull(messageTemplates.deletedAt), named))
    .limit(1);
  if (!template) throw notThere("/effect/template", "no such saved message in this workspace");
}

async function assertInteraction(ctx: Ctx, interactionId: string): Promise<void> {
  const [interaction] = await ctx.db
    .select({ id: interactions.id })
    .from(interactions)
    .where(and(eq(interactions.id, interactionId), eq(interactions.workspaceId, ctx.workspaceId)));
  if (!interaction) throw notThere("/effect/interactionId", "no such interaction in this workspace");
}

async function assertChannels(ctx: Ctx, channelIds: readonly string[]): Promise<void> {
  const found = await ctx.db
    .select({ id: channels.id })
    .from(channels)
    .where(
      and(
        inArray(channels.id, [...channelIds]),
        eq(channels.workspaceId, ctx.workspaceId),
        visibleChannels(ctx, channels.id),
      ),
    );
  const known = new Set(found.map(({ id }) => id));
  if (channelIds.some((id) => !known.has(id))) throw notThere("/channelIds", "no such channel for this member");
}

function notThere(path: string, message: string): AppError {
  return new AppError("not_found", message, { problems: [{ path, code: "not_found", message }] });
}

/** Those of a trigger's channels that exist but that the member does not see: a change must not drop them. */
export async function hiddenChannelIds(ctx: Ctx, channelIds: readonly string[]): Promise<string[]> {
  if (channelIds.length === 0) return [];
  const rows = await ctx.db
    .select({ id: channels.id })
    .from(channels)
    .where(
      and(
        inArray(channels.id, [...channelIds]),
        eq(channels.workspaceId, ctx.workspaceId),
        not(visibleChannels(ctx, channels.id)),
      ),
    );
  return rows.map(({ id }) => id);
}
