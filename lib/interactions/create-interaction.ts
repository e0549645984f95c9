import { and, eq, inArray, like, or } from "drizzle-orm";
import { channels, interactionChannels, interactions } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { checksumOf } from "./checksum-of";
import type { Draft } from "./draft";
import { keyOf } from "./interaction-facts.schema";

export interface NewInteraction {
  title: string;
  /** Asked for by name: refused when it is taken. Without it, or as a mere wish, the first free one of its kind is used. */
  key?: { name: string; isFixed: boolean };
  channelIds: string[];
  /** What is edited first; null begins with nothing. */
  draft: Draft | null;
}

/**
 * Makes an interaction that nobody can start yet. Throws `conflict` (`key_taken`) for a key that the workspace has, `not_found`
 * for a channel that the actor does not see.
 */
export async function createInteraction(ctx: Ctx, input: NewInteraction): Promise<{ interactionId: string }> {
  assertCan(ctx.actor, "interactions.edit");
  const { title, draft, channelIds } = input;
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const interactionId = newId("interaction");
    const [made] = await tx
      .insert(interactions)
      .values({
        id: interactionId,
        workspaceId: ctx.workspaceId,
        key: input.key?.isFixed ? input.key.name : await freeKey(inTx, keyOf(input.key?.name ?? title)),
        title,
        draft: draft && JSON.parse(canonicalJson(draft)),
        draftChecksum: draft && checksumOf(draft.definition),
        draftRevision: 1,
        createdAt: ctx.now(),
        updatedAt: ctx.now(),
        updatedBy: ctx.actor.type === "member" ? ctx.actor.userId : null,
      })
      .onConflictDoNothing({ target: [interactions.workspaceId, interactions.key] })
      .returning({ interactionId: interactions.id });
    if (!made) throw new AppError("conflict", "the key is taken", { reason: "key_taken" });
    await placeOn(inTx, interactionId, channelIds);
    return made;
  });
}

const stemLength = 59;

/** The key itself, or with the first number that makes it new in the workspace. */
async function freeKey(ctx: Ctx, key: string): Promise<string> {
  const stem = key.slice(0, stemLength);
  const rows = await ctx.db
    .select({ key: interactions.key })
    .from(interactions)
    .where(
      and(
        eq(interactions.workspaceId, ctx.workspaceId),
        or(eq(interactions.key, key), like(interactions.key, `${stem.replaceAll(/[\\%_]/g, String.raw`\$&`)}-%`)),
      ),
    );
  const taken = new Set(rows.map((row) => row.key));
  if (!taken.has(key)) return key;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

async function placeOn(ctx: Ctx, interactionId: string, channelIds: string[]): Promise<void> {
  if (channelIds.length === 0) return;
  const found = await ctx.db
    .select({ channelId: channels.id })
    .from(channels)
    .where(
      and(
        eq(channels.workspaceId, ctx.workspaceId),
        inArray(channels.id, channelIds),
        visibleChannels(ctx, channels.id),
      ),
    );
  if (found.length < new Set(channelIds).size) throw new AppError("not_found", "no such channel for this member");
  await ctx.db.insert(interactionChannels).values(found.map(({ channelId }) => ({ interactionId, channelId })));
}
