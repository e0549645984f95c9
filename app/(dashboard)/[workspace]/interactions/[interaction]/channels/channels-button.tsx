import { ChannelsPopover } from "@/components/interaction-settings/channels-popover";
import { can } from "@/lib/access/shared";
import type { MemberCtx } from "@/lib/auth";
import { loadFacts } from "@/lib/interaction-settings";

interface ChannelsButtonProps {
  ctx: MemberCtx;
  workspace: string;
  interactionId: string;
}

/** The button that shows where an interaction runs, and lets editors change it. */
export async function ChannelsButton({ ctx, workspace, interactionId }: ChannelsButtonProps) {
  const facts = await loadFacts(ctx, interactionId);
  const canEdit = can(ctx.actor, "interactions.edit");
  return <ChannelsPopover workspace={workspace} interactionId={interactionId} facts={facts} canEdit={canEdit} />;
}
