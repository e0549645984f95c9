import { platformBadge } from "@/components/builder/platform-badge";
import { ShareDialog } from "@/components/definitions/share-dialog";
import { can } from "@/lib/access/shared";
import type { MemberCtx } from "@/lib/auth";
import { listStartLinks } from "@/lib/channel-admin";
import { makeKeyword } from "./actions";

interface ShareButtonProps {
  ctx: MemberCtx;
  workspace: string;
  interactionId: string;
  title: string;
  isLive: boolean;
}

/** The button that shows the ways into an interaction. */
export async function ShareButton({ ctx, workspace, interactionId, title, isLive }: ShareButtonProps) {
  const { postback, channels } = await listStartLinks(ctx, interactionId);
  const canEdit = can(ctx.actor, "interactions.edit");
  const shared = channels.map(({ channelId, name, platform, isSandbox, keyword, url, isChatPage }) => ({
    channelId,
    name,
    badge: platformBadge(platform),
    keyword,
    url,
    isPage: isChatPage,
    ...(isSandbox && { phone: `/${workspace}/channels/${channelId}/sandbox` }),
  }));
  return (
    <ShareDialog
      title={title}
      interactionId={interactionId}
      isLive={isLive}
      postback={postback}
      channels={shared}
      workspace={workspace}
      canEdit={canEdit}
      makeKeyword={canEdit ? makeKeyword.bind(null, workspace) : undefined}
    />
  );
}
