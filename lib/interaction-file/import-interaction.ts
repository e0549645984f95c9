import { and, eq, inArray, like, or } from "drizzle-orm";
import { channels, interactionChannels, interactions } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import { findDraft, saveDraft } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { readInteraction } from "./read-interaction";
import type { ReadInteraction } from "./read-result";

export interface ImportInteractionInput {
  text: string;
  target:
    | { type: "new"; title: string; channelIds: string[] }
    /** Replaces what is being edited; what is live stays live. */
    | { type: "draft"; interactionId: string };
}

type Read = Extract<ReadInteraction, { ok: true }>;

const longestKey = 64;

/**
 * Imports a file as a draft: of a new interaction, or instead of the draft of one that is there (IMP-3). It never publishes.
 * Throws `invalid` with a problem for each place when the file is none, `not_found` for what the workspace does not have.
 */
export async function importInteraction(ctx: Ctx, input: ImportInteractionInput): Promise<{ interactionId: string }> {
  assertCan(ctx.actor, "interactions.edit");
  const read = readInteraction(input.text);
  if (!read.ok) throw new AppError("invalid", "the file cannot be imported", { problems: read.problems });
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const { target } = input;
    if (target.type === "draft") return replaceDraft(inTx, target.interactionId, read);
    return createInteraction(inTx, target, read);
  });
}

async function replaceDraft(ctx: Ctx, interactionId: string, read: Read) {
  const { revision } = await findDraft(ctx, interactionId);
  await saveDraft(ctx, { interactionId, revision, draft: draftOf(read) });
  return { interactionId };
}

function draftOf({ definition, layout, label }: Read) {
  return { definition, layout, ...(label && { label }) };
}

async function createInteraction(ctx: Ctx, target: { title: string; channelIds: string[] }, read: Read) {
  const interactionId = newId("interaction");
  const key = await freeKey(ctx, keyOf(read.key ?? target.title));
  const by = ctx.actor.type === "member" ? ctx.actor.userId : null;
  await ctx.db.insert(interactions).values({
    id: interactionId,
    workspaceId: ctx.workspaceId,
    key,
    title: target.title,
    draft: draftOf(read),
    draftRevision: 1,
    createdAt: ctx.now(),
    updatedAt: ctx.now(),
    updatedBy: by,
  });
  await placeOn(ctx, interactionId, target.channelIds);
  return { interactionId };
}

/** Letters, digits, hyphens and underscores of any script, as keys are. */
function keyOf(text: string): string {
  const key = text
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, "-")
    .replace(/^-+/, "")
    .slice(0, longestKey)
    .replace(/-+$/, "");
  return key || "interaction";
}

/** The key itself, or with the first number that makes it new in the workspace. */
async function freeKey(ctx: Ctx, key: string): Promise<string> {
  const stem = key.slice(0, longestKey - 5);
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
