import { orNotFound } from "@/components/shell/or-not-found";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { layoutOf } from "@/lib/canvas";
import { graphOf } from "@/lib/canvas/shared";
import { loadEditing } from "@/lib/interactions";
import { EditScreen } from "./edit-screen";

interface Props {
  params: Promise<{ workspace: string; interaction: string }>;
}

/** The visual builder: the draft of an interaction, or what a draft would begin with. */
export default async function EditPage({ params }: Props) {
  const { workspace, interaction } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const { title, document, revision, live } = await orNotFound(loadEditing(ctx, interaction));
  const facts = {
    workspace,
    interactionId: interaction,
    canEdit: can(ctx.actor, "interactions.edit"),
    canPublish: can(ctx.actor, "interactions.publish"),
    ...(live && { live }),
  };
  const laidOut = await layoutOf(graphOf(document.meaning));
  return <EditScreen facts={facts} title={title} document={document} revision={revision} laidOut={laidOut} />;
}
