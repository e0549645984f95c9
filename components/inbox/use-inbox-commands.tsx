"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Bot, Hand, LayoutTemplate, MessageSquareReply, Search } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { listedConversations } from "./inbox-cache";
import type { Inbox } from "./inbox-context";
import { listQuery } from "./inbox-queries";
import type { HandOver } from "./use-hand-over";

/** What the shell's palette, keys and help are offered; the same shape as the shell's commands. */
export interface InboxCommand {
  id: string;
  label: string;
  reading?: string;
  keys?: string;
  icon?: ReactNode;
  disabled?: boolean;
  whileTyping?: boolean;
  run: () => void;
}

interface CommandTargets {
  inbox: Inbox;
  handOver: HandOver;
  filterInput: RefObject<HTMLInputElement | null>;
  replyInput: RefObject<HTMLTextAreaElement | null>;
  togglePanel: () => void;
  pickTemplate: () => void;
}

/** INB-380: everything that the inbox can do by key, as far as it exists. */
export function useInboxCommands({
  inbox,
  handOver,
  filterInput,
  replyInput,
  togglePanel,
  pickTemplate,
}: CommandTargets): InboxCommand[] {
  const t = useTranslations("inbox");
  const client = useQueryClient();
  const { location, workspace } = inbox;
  const move = (step: 1 | -1, isWanted: (unread: number) => boolean) => {
    const items = listedConversations(client.getQueryData(listQuery(workspace, location.filter).queryKey));
    const at = items.findIndex((item) => item.id === location.conversationId);
    const from = at === -1 && step === -1 ? items.length : at;
    const rest = step === 1 ? items.slice(from + 1) : items.slice(0, from).reverse();
    const next = rest.find((item) => isWanted(item.unreadCount));
    if (next) location.openConversation(next.id);
  };
  const isOpen = location.conversationId !== null;
  return [
    {
      id: "inbox.next",
      label: t("command.next"),
      reading: "つぎのかいわ next",
      keys: "j",
      run: () => move(1, () => true),
    },
    {
      id: "inbox.previous",
      label: t("command.previous"),
      reading: "まえのかいわ previous",
      keys: "k",
      run: () => move(-1, () => true),
    },
    {
      id: "inbox.nextUnread",
      label: t("command.nextUnread"),
      reading: "つぎのみどく unread",
      keys: "shift+j",
      run: () => move(1, (unread) => unread > 0),
    },
    {
      id: "inbox.previousUnread",
      label: t("command.previousUnread"),
      reading: "まえのみどく unread",
      keys: "shift+k",
      run: () => move(-1, (unread) => unread > 0),
    },
    {
      id: "inbox.filter",
      label: t("command.filter"),
      reading: "しぼりこむ filter",
      keys: "/",
      icon: <Icon icon={Search} />,
      run: () => filterInput.current?.focus(),
    },
    {
      id: "inbox.reply",
      label: t("command.reply"),
      reading: "へんしん reply",
      keys: "r",
      icon: <Icon icon={MessageSquareReply} />,
      disabled: !isOpen,
      run: () => replyInput.current?.focus(),
    },
    {
      id: "inbox.takeOver",
      label: t("handOver.take"),
      reading: "ひきつぐ take over",
      keys: "h",
      icon: <Icon icon={Hand} />,
      disabled: handOver.handler !== "automation",
      run: handOver.takeOver,
    },
    {
      id: "inbox.return",
      label: t("handOver.return"),
      reading: "じどうおうとうにもどす return",
      keys: "shift+h",
      icon: <Icon icon={Bot} />,
      disabled: handOver.handler !== "human",
      run: handOver.askToReturn,
    },
    {
      id: "inbox.template",
      label: t("command.template"),
      reading: "てんぷれーと ていけいぶん template canned",
      keys: "mod+shift+t",
      icon: <Icon icon={LayoutTemplate} />,
      disabled: !isOpen,
      run: pickTemplate,
    },
    {
      id: "inbox.panel",
      label: t("command.panel"),
      reading: "パネル panel",
      keys: "]",
      disabled: !isOpen,
      run: togglePanel,
    },
    {
      id: "inbox.leave",
      label: t("command.leave"),
      reading: "にゅうりょくらんをでる leave",
      keys: "escape",
      whileTyping: true,
      run: () => {
        if (document.activeElement === replyInput.current) replyInput.current?.blur();
      },
    },
  ];
}
