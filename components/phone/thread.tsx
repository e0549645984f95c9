"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { MessageView } from "@/components/messages/message-view";
import { Time } from "@/components/ui/time";
import type { SandboxScreen } from "@/lib/channel-admin/shared";
import type { Action, InboundContent, Message } from "@/lib/messages";

type Bubble = SandboxScreen["bubbles"][number];
type Tap = (messageId: string, message: unknown) => (action: Action, label: string) => void;

/** What the person sees of the chat, newest at the bottom. */
export function Thread({ screen, onTap }: { screen: SandboxScreen | null; onTap: Tap }) {
  const t = useTranslations("phone");
  const end = useRef<HTMLDivElement>(null);
  const bubbles = screen?.bubbles ?? [];
  const frame = useRef<HTMLDivElement>(null);
  const last = bubbles.at(-1)?.id;
  useEffect(() => {
    if (last !== undefined) end.current?.scrollIntoView({ block: "end" });
  }, [last]);
  // Quick replies and the date picker take their room from the thread: the newest bubble stays in sight above them.
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(() => end.current?.scrollIntoView({ block: "end" }));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={frame}
      role="log"
      aria-label={t("thread")}
      className="min-h-0 flex-1 overflow-y-auto bg-phone px-3.5 py-3.5"
    >
      <div className="flex min-h-full flex-col justify-end gap-2">
        {bubbles.length === 0 && screen ? <p className="m-auto text-xs text-fg-2">{t("empty")}</p> : null}
        {bubbles.map((bubble) => (
          <BubbleRow key={bubble.id} bubble={bubble} onTap={onTap} />
        ))}
        <div ref={end} />
      </div>
    </div>
  );
}

function BubbleRow({ bubble, onTap }: { bubble: Bubble; onTap: Tap }) {
  const t = useTranslations("phone");
  if (bubble.unsent) return <p className="self-center text-2xs text-fg-2">{t("unsent")}</p>;
  const isMine = bubble.direction === "inbound";
  return (
    <div className={`flex max-w-[88%] items-end gap-1.5 ${isMine ? "flex-row-reverse self-end" : "self-start"}`}>
      <div className="min-w-0">
        <MessageView
          message={shownOf(bubble)}
          tone={isMine ? "mine" : "theirs"}
          quickReplies="hidden"
          onAction={isMine ? undefined : onTap(bubble.id, bubble.message)}
        />
      </div>
      <Time value={new Date(bubble.at)} format="clock" className="flex-none text-2xs text-fg-2" />
    </div>
  );
}

/** A person's own pictures have no address: the platform keeps them. */
function shownOf(bubble: Bubble): Message | InboundContent {
  const isOwnPicture = bubble.direction === "inbound" && bubble.message.type === "image";
  if (isOwnPicture) return { type: "image", platformMessageId: bubble.id };
  if (bubble.text !== undefined) return { type: "text", text: bubble.text };
  return { type: "raw", message: bubble.message };
}
