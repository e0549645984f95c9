"use client";

import { Share2 } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/components/ui/use-action-form";
import { ShareChannel, type SharedChannel } from "./share-channel";
import { ShareLinks } from "./share-links";

interface ShareDialogProps {
  title: string;
  workspace: string;
  interactionId: string;
  isLive: boolean;
  /** What buttons and rich menus carry. */
  postback: string;
  channels: readonly SharedChannel[];
  /** Makes a keyword that starts it; absent for those who may not. */
  makeKeyword?: FormAction<unknown>;
  /** Whether links to look at it may be made. */
  canEdit: boolean;
}

/** The ways in (section 14): a postback for buttons, and for each channel a link and its QR code. */
export function ShareDialog(props: ShareDialogProps) {
  const { title, workspace, interactionId, isLive, postback, channels, makeKeyword, canEdit } = props;
  const t = useTranslations("definitions.share");
  const l = useTranslations("definitions.links");
  return (
    <Dialog
      trigger={
        <Button size="sm" icon={<Icon icon={Share2} size={14} />}>
          {t("open")}
        </Button>
      }
      title={t("title")}
      description={t("text", { title })}
    >
      <div className="flex flex-col gap-5">
        {isLive ? null : <Banner tone="warning">{t("notLive")}</Banner>}
        <section>
          <h3 className="mb-1.5 text-sm font-semibold">{t("postback")}</h3>
          <CopyField value={postback} aria-label={t("postback")} />
          <p className="mt-1.5 text-xs/[1.6] text-fg-3">{t("postbackHelp")}</p>
        </section>
        {channels.length === 0 ? <p className="text-sm text-fg-2">{t("noChannels")}</p> : null}
        {channels.map((channel) => (
          <ShareChannel
            key={channel.channelId}
            channel={channel}
            interactionId={interactionId}
            proposal={title}
            makeKeyword={makeKeyword}
          />
        ))}
        {canEdit ? (
          <div>
            <h3 className="mb-1.5 text-sm font-semibold">{l("title")}</h3>
            <ShareLinks workspace={workspace} interactionId={interactionId} />
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}
