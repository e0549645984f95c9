"use client";

import { Bot, EllipsisVertical, Link2, MailOpen, Undo2 } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { MessageView } from "@/components/messages/message-view";
import type { BubbleTone } from "@/components/messages/tones";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Time } from "@/components/ui/time";
import { notify } from "@/components/ui/toast";
import type { ConversationDetail, EntryView } from "@/lib/inbox/shared";
import { useInbox } from "./inbox-context";
import { SendStatus } from "./send-status";
import { useMarkUnread } from "./use-mark-unread";
import { usePersonName } from "./use-person-name";

interface MessageEntryProps {
  entry: EntryView;
  conversation: ConversationDetail;
  startsGroup: boolean;
  endsSend: boolean;
  isNewest: boolean;
  isLinked: boolean;
}

/** A bubble with who said it, when, and how far it got. */
export function MessageEntry({ entry, conversation, startsGroup, endsSend, isNewest, isLinked }: MessageEntryProps) {
  const isOut = entry.direction !== "in";
  const tone = toneOf(entry);
  const failed = entry.send?.state === "failed" || entry.send?.state === "uncertain";
  return (
    <div
      data-entry={entry.id}
      data-direction={entry.direction}
      className={cx(
        "group flex max-w-[78%] gap-2 max-md:max-w-[88%]",
        startsGroup ? "mt-2.5" : "mt-1",
        isOut ? "flex-row-reverse self-end" : "self-start",
        isLinked && "rounded-lg outline-2 outline-offset-4 outline-focus",
      )}
    >
      <Sender entry={entry} conversation={conversation} isShown={startsGroup} />
      <div className={cx("flex min-w-0 flex-col", isOut ? "items-end" : "items-start")}>
        {startsGroup ? <OriginLine entry={entry} /> : null}
        <div className={cx("flex min-w-0 max-w-full items-end gap-1.5", isOut && "flex-row-reverse")}>
          <div
            className={cx(
              "min-w-0",
              failed && "rounded-xl outline-1 outline-offset-1 outline-bubble-failed-line outline-dashed",
            )}
          >
            <Content entry={entry} tone={tone} isNewest={isNewest} />
          </div>
          {isOut ? null : (
            <Time value={entry.occurredAt} format="clock" className="flex-none pb-0.5 text-2xs text-bubble-meta" />
          )}
          <EntryMenu entry={entry} />
        </div>
        {entry.send && endsSend ? (
          <SendStatus entry={entry} send={entry.send} mayReply={conversation.reach.state !== "forbidden"} />
        ) : null}
      </div>
    </div>
  );
}

function toneOf({ direction, origin }: EntryView): BubbleTone {
  if (direction === "in") return "in";
  return origin.type === "agent" ? "agent" : "auto";
}

function Content({ entry, tone, isNewest }: { entry: EntryView; tone: BubbleTone; isNewest: boolean }) {
  const t = useTranslations("inbox");
  const { api } = useInbox();
  if (entry.body.kind !== "message") return null;
  const { content } = entry.body;
  if (content.type !== "unsent") {
    const media = entry.media && {
      ...entry.media,
      ...(entry.media.state === "stored" && { url: api.mediaUrl(entry.media.id) }),
    };
    const quickReplies = isNewest ? "shown" : "faded";
    return <MessageView message={content} tone={tone} quickReplies={quickReplies} media={media ?? undefined} />;
  }
  return (
    <p className="flex items-center gap-1.5 rounded-xl border border-dashed border-border-strong px-3.25 py-2 text-sm text-fg-2">
      <Icon icon={Undo2} size={14} />
      {t("unsent")}
    </p>
  );
}

function Sender({
  entry,
  conversation,
  isShown,
}: Pick<MessageEntryProps, "entry" | "conversation"> & { isShown: boolean }) {
  const name = usePersonName()(conversation);
  if (entry.direction !== "in" && !isShown) return <span className="w-7 flex-none max-md:hidden" />;
  if (!isShown) return <span className="w-7 flex-none" />;
  if (entry.direction === "in")
    return <Avatar id={conversation.contactId} name={name} imageUrl={conversation.pictureUrl} size={28} />;
  if (entry.origin.type === "agent")
    return (
      <span className="max-md:hidden" title={entry.origin.name}>
        <Avatar id={entry.origin.userId} name={entry.origin.name} size={28} />
      </span>
    );
  return (
    <span className="grid size-7 flex-none place-items-center rounded-full bg-auto-soft text-auto-fg max-md:hidden">
      <Icon icon={Bot} size={16} />
    </span>
  );
}

/** INB-180: who or what said it. */
function OriginLine({ entry }: { entry: EntryView }) {
  const t = useTranslations("inbox");
  const { origin, names, direction } = entry;
  if (direction === "in") return null;
  const look = "mx-0.5 mb-0.75 flex items-center gap-1 text-2xs";
  switch (origin.type) {
    case "interaction":
      return (
        <div className={cx(look, "text-auto-fg")}>
          {t("origin.interaction", {
            title: names.interactionTitle ?? "",
            version: names.versionNumber ?? 0,
            step: names.stepTitle ?? "",
          })}
        </div>
      );
    case "trigger":
      return <div className={cx(look, "text-auto-fg")}>{t("origin.trigger", { title: names.triggerTitle ?? "" })}</div>;
    case "agent":
      return (
        <div className={cx(look, "text-fg-3")}>
          {origin.templateTitle === undefined
            ? origin.name
            : t("origin.template", { name: origin.name, title: origin.templateTitle })}
          {origin.isTest ? <Badge tone="neutral">{t("origin.test")}</Badge> : null}
        </div>
      );
    case "system":
    case "platform":
    case "person":
      return <div className={cx(look, "text-auto-fg")}>{t("origin.system")}</div>;
  }
}

function EntryMenu({ entry }: { entry: EntryView }) {
  const t = useTranslations("inbox");
  const { location } = useInbox();
  const markUnread = useMarkUnread();
  const copyLink = async () => {
    const href = location.hrefOf(location.conversationId ?? "", entry.id);
    await navigator.clipboard.writeText(new URL(href, window.location.href).href);
    notify(t("entry.linkCopied"));
  };
  return (
    <Menu
      align={entry.direction === "in" ? "start" : "end"}
      trigger={
        <IconButton
          size="xs"
          label={t("entry.menu")}
          icon={<Icon icon={EllipsisVertical} size={14} />}
          className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 data-popup-open:opacity-100 pointer-coarse:opacity-60"
        />
      }
    >
      <MenuItem icon={<Icon icon={Link2} />} onSelect={() => void copyLink()}>
        {t("entry.copyLink")}
      </MenuItem>
      {entry.direction === "in" ? (
        <MenuItem icon={<Icon icon={MailOpen} />} onSelect={() => markUnread(entry.id)}>
          {t("entry.markUnread")}
        </MenuItem>
      ) : null}
    </Menu>
  );
}
