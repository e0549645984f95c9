"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { MessageView } from "@/components/messages/message-view";
import { Time } from "@/components/ui/time";
import type { Action, InboundContent, Message } from "@/lib/messages";
import { idOf } from "./pending";
import { PendingLine } from "./pending-line";
import { pictureUrl } from "./queries";
import { toMessage } from "./to-message";
import type { ChatLine, VisitorChat } from "./use-chat";

type OnAction = (action: Action, label: string) => void;

interface ChatLogProps {
  chat: VisitorChat;
  channelId: string;
  onAction: OnAction;
}

/** The thread, newest at the bottom; what is on its way stands last. */
export function ChatLog({ chat, channelId, onAction }: ChatLogProps) {
  const t = useTranslations("webchat");
  const end = useRef<HTMLDivElement>(null);
  const { lines, pending } = chat;
  const count = lines.length + pending.length;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: "end" });
  }, [count]);
  const lastId = lines.at(-1)?.id;
  return (
    <div role="log" aria-label={t("thread")} className="min-h-0 flex-1 overflow-y-auto px-4 py-4">
      <div className="flex min-h-full flex-col justify-end gap-2.5">
        {count === 0 && !chat.isLoading ? <p className="m-auto text-sm text-fg-2">{t("empty")}</p> : null}
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            channelId={channelId}
            isLast={line.id === lastId && pending.length === 0}
            onAction={onAction}
          />
        ))}
        {pending.map((one) => (
          <PendingLine key={idOf(one.deed)} pending={one} onAgain={chat.again} />
        ))}
        <div ref={end} />
      </div>
    </div>
  );
}

interface LineProps extends Pick<ChatLogProps, "channelId" | "onAction"> {
  line: ChatLine;
  isLast: boolean;
}

function Line({ line, channelId, isLast, onAction }: LineProps) {
  const isMine = line.from === "visitor";
  return (
    <div className={`flex max-w-[88%] items-end gap-1.5 ${isMine ? "flex-row-reverse self-end" : "self-start"}`}>
      <div className="min-w-0">
        <MessageView
          message={messageOf(line, channelId)}
          tone={isMine ? "mine" : "in"}
          quickReplies={isLast ? "shown" : "hidden"}
          onAction={isMine ? undefined : onAction}
        />
      </div>
      <Time value={line.at} format="clock" className="flex-none text-2xs text-fg-3" />
    </div>
  );
}

function messageOf(line: ChatLine, channelId: string): Message | InboundContent {
  if (line.from === "account") return toMessage(line.message);
  if ("text" in line) return { type: "text", text: line.text };
  return { type: "image", platformMessageId: "", url: pictureUrl(channelId, line.pictureId) };
}
