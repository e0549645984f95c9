import { orNotFound } from "@/components/shell/or-not-found";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { firstPlaces } from "@/lib/canvas";
import { loadForEditing } from "@/lib/drafts";
import { findSurroundings } from "@/lib/interactions";
import { livePosition } from "@/lib/live";
import { listSimulatedChannels } from "@/lib/simulator";
import { listChoices } from "@/lib/triggers";
import { EditScreen } from "./edit-screen";

interface Props {
  params: Promise<{ workspace: string; interaction: string }>;
}

/** The visual builder: the draft of an interaction, or what a draft would begin with. */
export default async function EditPage({ params }: Props) {
  const { workspace, interaction } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const { title, document, revision, live, canEdit, canPublish } = await orNotFound(loadForEditing(ctx, interaction));
  const canComment = can(ctx.actor, "interactions.comment");
  const facts = { workspace, interactionId: interaction, canEdit, canPublish, ...(live && { live }) };
  const [available, surroundings, channels, since] = await Promise.all([
    listChoices(ctx),
    findSurroundings(ctx, interaction),
    listSimulatedChannels(ctx, interaction),
    livePosition(ctx),
  ]);
  const accounts = channels.map(({ id, name, iconUrl }) => ({ id, name, iconUrl }));
  const draft = { document, revision, laidOut: firstPlaces(document), surroundings };
  const own = { available, accounts, owner: ctx.actor.userId, commenting: { since, canComment } };
  return <EditScreen facts={facts} title={title} {...draft} {...own} />;
}
