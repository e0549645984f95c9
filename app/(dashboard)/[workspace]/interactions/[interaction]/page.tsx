import { redirect } from "next/navigation";
import { orNotFound } from "@/components/shell/or-not-found";
import { loadWorkspacePage } from "@/lib/auth";
import { findLiveNumber } from "@/lib/interactions";

interface Props {
  params: Promise<{ workspace: string; interaction: string }>;
}

/** The door to an interaction: what is live, and before there is such a version, the editor. */
export default async function InteractionPage({ params }: Props) {
  const { workspace, interaction } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const { liveNumber } = await orNotFound(findLiveNumber(ctx, interaction));
  const base = `/${workspace}/interactions/${interaction}`;
  redirect(liveNumber === null ? `${base}/edit` : `${base}/versions/${liveNumber}`);
}
