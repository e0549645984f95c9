"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { MessageView } from "@/components/messages/message-view";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { Action } from "@/lib/messages";
import { toMessage } from "./to-message";
import type { ChatLine, Pending, VisitorChat } from "./use-chat";

type OnAction = (action: Action, label: string) => void;

/** The thread, newest at the bottom; what is on its way stands last. */
export function ChatLog({ chat, onAction }: { chat: VisitorChat; onAction: OnAction }) {
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
          <Line key={line.id} line={line} isLast={line.id === lastId && pending.length === 0} onAction={onAction} />
        ))}
        {pending.map((one) => (
          <PendingLine key={one.act.id} pending={one} onAgain={chat.again} />
        ))}
        <div ref={end} />
      </div>
    </div>
  );
}

function Line({ line, isLast, onAction }: { line: ChatLine; isLast: boolean; onAction: OnAction }) {
  const isMine = line.from === "visitor";
  return (
    <div className={`flex max-w-[88%] items-end gap-1.5 ${isMine ? "flex-row-reverse self-end" : "self-start"}`}>
      <div className="min-w-0">
        <MessageView
          message={isMine ? { type: "text", text: line.text } : toMessage(line.message)}
          tone={isMine ? "mine" : "in"}
          quickReplies={isLast ? "shown" : "hidden"}
          onAction={isMine ? undefined : onAction}
        />
      </div>
      <Time value={line.at} format="clock" className="flex-none text-2xs text-fg-3" />
    </div>
  );
}

function PendingLine({ pending, onAgain }: { pending: Pending; onAgain: VisitorChat["again"] }) {
  const t = useTranslations("webchat");
  return (
    <div className="flex max-w-[88%] flex-col items-end gap-1 self-end">
      <div className={pending.hasFailed ? "" : "opacity-70"}>
        <MessageView message={{ type: "text", text: pending.shown }} tone="mine" />
      </div>
      {pending.hasFailed ? (
        <p role="alert" className="flex items-center gap-2 text-xs text-danger-fg">
          {t("notSent")}
          <Button size="sm" onClick={() => onAgain(pending.act)}>
            {t("again")}
          </Button>
        </p>
      ) : (
        <span className="text-2xs text-fg-3">{t("sending")}</span>
      )}
    </div>
  );
}
