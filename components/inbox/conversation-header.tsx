"use client";

import { Bot, Check, ChevronLeft, PanelRight, User } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import type { ConversationDetail } from "@/lib/inbox/shared";
import { HandOverButton } from "./hand-over-button";
import { useInbox } from "./inbox-context";
import { useClearNeedsReply } from "./use-clear-needs-reply";
import { usePersonName } from "./use-person-name";

interface ConversationHeaderProps {
  conversation: ConversationDetail;
  isPanelOpen: boolean;
  onTogglePanel: () => void;
}

/** Whom this is about, who answers, and what can be done with the whole conversation. */
export function ConversationHeader({ conversation, isPanelOpen, onTogglePanel }: ConversationHeaderProps) {
  const t = useTranslations("inbox");
  const { location } = useInbox();
  const name = usePersonName()(conversation);
  return (
    <header className="flex h-14 flex-none items-center gap-2.5 border-b border-border bg-surface pr-3.5 pl-4 max-md:pr-1 max-md:pl-1">
      <IconButton
        label={t("header.back")}
        icon={<Icon icon={ChevronLeft} size={24} />}
        onClick={() => location.openConversation(null)}
        className="md:hidden"
      />
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <h2 className="truncate text-lg font-semibold md:text-[15px]">{name}</h2>
          <HandlerBadge conversation={conversation} />
        </div>
        <p className="truncate text-xs text-fg-3">{conversation.channelName}</p>
      </div>
      <NoReplyNeeded conversation={conversation} />
      <HandOverButton />
      <IconButton
        label={t("header.panel")}
        keys="]"
        pressed={isPanelOpen}
        icon={<Icon icon={PanelRight} />}
        onClick={onTogglePanel}
      />
    </header>
  );
}

/** INB-500: who answers now. */
function HandlerBadge({ conversation: { handler, runningTitle } }: { conversation: ConversationDetail }) {
  const t = useTranslations("inbox");
  if (handler === "human")
    return (
      <Badge tone="accent" icon={<Icon icon={User} size={12} />}>
        {t("handler.human")}
      </Badge>
    );
  return (
    <Badge tone="auto" icon={<Icon icon={Bot} size={12} />}>
      {runningTitle ? t("handler.running") : t("handler.automation")}
    </Badge>
  );
}

function NoReplyNeeded({ conversation }: { conversation: ConversationDetail }) {
  const t = useTranslations("inbox");
  const { mutate, isPending } = useClearNeedsReply();
  if (!conversation.needsReplySince || conversation.reach.state === "forbidden") return null;
  return (
    <>
      <Button
        icon={<Icon icon={Check} />}
        loading={isPending}
        onClick={() => mutate(conversation.id)}
        className="max-md:hidden"
      >
        {t("header.noReplyNeeded")}
      </Button>
      <IconButton
        label={t("header.noReplyNeeded")}
        icon={<Icon icon={Check} size={20} />}
        loading={isPending}
        onClick={() => mutate(conversation.id)}
        className="md:hidden"
      />
    </>
  );
}
