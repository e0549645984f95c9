"use client";

import { Bot, CircleAlert, CircleSlash, PenLine } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { CountBadge } from "@/components/ui/count-badge";
import { cx } from "@/components/ui/cx";
import { hues } from "@/components/ui/hue";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import type { ListedConversation } from "./inbox-cache";
import { platformMark } from "./platform";
import { previewIcon } from "./preview-icon";
import { usePersonName } from "./use-person-name";
import { usePreviewText } from "./use-preview-text";
import { WaitingBadge } from "./waiting-badge";

/** One line of the list: who, what was said last, what needs somebody. */
export function ConversationRow({ item, isSelected }: { item: ListedConversation; isSelected: boolean }) {
  const t = useTranslations("inbox");
  const name = usePersonName()(item);
  const isUnread = item.unreadCount > 0;
  return (
    <div className={cx("grid h-full grid-cols-[36px_minmax(0,1fr)] gap-2.5 px-3 py-2.5", item.hasLeft && "opacity-55")}>
      <Avatar id={item.contactId} name={name} imageUrl={item.pictureUrl} platform={platformMark(item.platform)} />
      <div className="min-w-0">
        <div className="flex items-center gap-1.5">
          <span
            className={cx("truncate text-sm", isUnread ? "font-semibold" : "font-medium")}
            title={item.platformName ?? undefined}
          >
            {name}
          </span>
          <Time
            value={item.lastActivityAt}
            className={cx("ml-auto flex-none text-2xs", isSelected ? "text-fg-2" : "text-fg-3")}
          />
        </div>
        <PreviewLine item={item} isUnread={isUnread} />
        <div className="mt-1.25 flex h-5 items-center gap-1.25">
          <Marks item={item} />
          <CountBadge
            count={item.unreadCount}
            label={t("unreadCount", { count: item.unreadCount })}
            className="ml-auto"
          />
        </div>
      </div>
    </div>
  );
}

function PreviewLine({ item, isUnread }: { item: ListedConversation; isUnread: boolean }) {
  const t = useTranslations("inbox");
  const previewText = usePreviewText();
  const icon = !item.draft && item.preview ? previewIcon(item.preview) : undefined;
  const text = item.draft
    ? t("preview.draft", { text: item.draft })
    : item.preview
      ? previewText(item.preview)
      : t("preview.none");
  return (
    <div className={cx("mt-px flex h-4.75 items-center gap-1.25 text-xs", isUnread ? "text-fg" : "text-fg-2")}>
      {icon ? <Icon icon={icon} size={14} className="text-fg-3" /> : null}
      <span className="truncate">{text}</span>
    </div>
  );
}

function Marks({ item }: { item: ListedConversation }) {
  const t = useTranslations("inbox");
  if (item.hasLeft) return <Badge>{t("hasLeftView")}</Badge>;
  return (
    <>
      {item.failedSendCount > 0 ? (
        <Badge tone="danger" icon={<Icon icon={CircleAlert} size={12} />}>
          {t("mark.failed")}
        </Badge>
      ) : null}
      {item.needsReplySince ? <WaitingBadge since={item.needsReplySince} /> : null}
      {item.runningTitle ? (
        <Badge tone="auto" icon={<Icon icon={Bot} size={12} />}>
          <span className="max-w-28 truncate">{item.runningTitle}</span>
        </Badge>
      ) : null}
      {item.friendStatus === "blocked" ? (
        <Badge icon={<Icon icon={CircleSlash} size={12} />}>{t("friend.blocked")}</Badge>
      ) : null}
      {item.draft ? <Badge icon={<Icon icon={PenLine} size={12} />}>{t("mark.draft")}</Badge> : null}
      {item.tags.map((tag) => (
        <span
          key={tag.id}
          title={tag.name}
          className={`hue-${hues.find((hue) => hue === tag.color) ?? "sumi"} hue-dot size-1.75 flex-none rounded-full`}
        />
      ))}
      {item.assignee?.name ? (
        <span title={t("assignee", { name: item.assignee.name })} className="ml-auto">
          <Avatar id={item.assignee.memberId} name={item.assignee.name} size={20} />
        </span>
      ) : null}
    </>
  );
}
