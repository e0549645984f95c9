import { eq } from "drizzle-orm";
import { interactionChannels, interactions } from "@/db/schema";
import { checksumOf, type Draft, findDraft, publishVersion, saveDraft } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { WorkspaceFile } from "./file.schema";

type FileInteraction = WorkspaceFile["interactions"][number];

/** Makes or changes the interactions of the file; a definition that differs from the live one becomes a new version. */
export async function importInteractions(
  ctx: Ctx,
  file: WorkspaceFile,
  channelIds: Record<string, string>,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const interaction of file.interactions) {
    const id = await saveInteraction(ctx, interaction);
    ids[interaction.key] = id;
    await saveChannels(
      ctx,
      id,
      interaction.channels.flatMap((key) => channelIds[key] ?? []),
    );
    await publish(ctx, id, interaction);
  }
  return ids;
}

async function saveInteraction(ctx: Ctx, { key, title, draft, layout }: FileInteraction): Promise<string> {
  const [saved] = await ctx.db
    .insert(interactions)
    .values({ id: newId("interaction"), workspaceId: ctx.workspaceId, key, title, updatedAt: ctx.now() })
    .onConflictDoUpdate({ target: [interactions.workspaceId, interactions.key], set: { title } })
    .returning({ id: interactions.id });
  if (!saved) throw new Error("an upsert returns its row");
  if (draft) await replaceDraft(ctx, saved.id, { definition: draft, layout: layout ?? {} });
  return saved.id;
}

/** An equal draft stays as it is: twice the same file is the same as once. */
async function replaceDraft(ctx: Ctx, interactionId: string, draft: Draft): Promise<void> {
  const found = await findDraft(ctx, interactionId);
  if (found.draft && checksumOf(found.draft) === checksumOf(draft)) return;
  await saveDraft(ctx, { interactionId, revision: found.revision, draft, reason: "import" });
}

async function saveChannels(ctx: Ctx, interactionId: string, channelIds: string[]): Promise<void> {
  await ctx.db.delete(interactionChannels).where(eq(interactionChannels.interactionId, interactionId));
  if (channelIds.length === 0) return;
  await ctx.db.insert(interactionChannels).values(channelIds.map((channelId) => ({ interactionId, channelId })));
}

async function publish(ctx: Ctx, interactionId: string, interaction: FileInteraction): Promise<void> {
  const { published: definition, layout, label } = interaction;
  if (definition) await publishVersion(ctx, { interactionId, definition, layout, label, unchanged: "keep" });
}
