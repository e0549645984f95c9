"use client";

import { memo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { kindIcons } from "@/components/message-editor/message-kinds";
import { MessageView } from "@/components/messages/message-view";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { measures, previewParts, previewScale, type Titles } from "@/lib/canvas/shared";
import { stickerImageUrl } from "@/lib/channels/shared";
import type { StepMessage } from "@/lib/engine";
import { useCalm } from "./use-calm";

interface MessageBubbleProps {
  message: StepMessage | undefined;
  names: Titles;
  height: number;
}

/** A message as a node shows it (CAN-1): words at reading size, pictures and Flex as the phone draws them, only smaller. */
export const MessageBubble = memo(function MessageBubble({ message, names, height }: MessageBubbleProps) {
  if (!message) return null;
  return (
    <div className="flex-none rounded-sm bg-surface-sunken" style={{ height }}>
      <Content message={message} names={names} />
    </div>
  );
});

function Content({ message, names }: { message: StepMessage; names: Titles }) {
  switch (message.type) {
    case "text":
      return <Words message={message} names={names} />;
    case "template_button":
      return (
        <>
          <Words message={message} names={names} />
          <Buttons labels={message.options.map(({ label, value }) => label || value)} />
        </>
      );
    case "image":
    case "video":
    case "sticker":
    case "location":
    case "flex":
      return <Scaled message={message} />;
    case "audio":
    case "raw":
    case "confirm_template":
    case "edit_picker_template":
    case "cancel_confirm_template":
      return <Named message={message} names={names} />;
  }
}

function Words({ message, names }: { message: StepMessage; names: Titles }) {
  const t = useTranslations("builder");
  const parts = previewParts(message, names);
  return (
    <p
      className="line-clamp-4 px-2 text-xs break-words [word-break:normal] whitespace-pre-wrap text-fg"
      style={{ lineHeight: `${measures.lineHeight}px`, marginBlock: measures.bubblePadding }}
    >
      {parts.length === 0 ? <span className="text-fg-3">{t("message.empty")}</span> : null}
      {parts.map(({ text, isPlaceholder }, index) => (
        <span key={index} className={cx(isPlaceholder && "font-medium text-accent-fg")}>
          {text}
        </span>
      ))}
    </p>
  );
}

function Buttons({ labels }: { labels: readonly string[] }) {
  return (
    <p className="-mt-1 flex gap-1 px-2">
      {labels.slice(0, 4).map((label, index) => (
        <span
          key={index}
          className="min-w-0 flex-1 truncate rounded-xs border border-border bg-node px-1 text-center text-2xs text-fg-2"
        >
          {label}
        </span>
      ))}
    </p>
  );
}

/** A card of which only a name can be shown: what is in it is known when the conversation comes to it. */
function Named({ message, names }: { message: StepMessage; names: Titles }) {
  const t = useTranslations("builder");
  const words = previewParts(message, names)
    .map(({ text }) => text)
    .join("");
  return (
    <p className="flex h-full items-center gap-1.5 px-2 text-xs text-fg-2">
      <Icon icon={kindIcons[message.type]} size={14} />
      <span className="truncate">{words || t(`message.${message.type}`)}</span>
    </p>
  );
}

type DrawnMessage = Extract<StepMessage, { type: "image" | "video" | "sticker" | "location" | "flex" }>;

function Scaled({ message }: { message: DrawnMessage }) {
  const isCalm = useCalm();
  const { quickReplies: _, ...drawn } = message;
  if ("originalContentUrl" in drawn && drawn.originalContentUrl === "") return <Named message={message} names={{}} />;
  const isFlex = message.type === "flex";
  if (!isCalm) return <div className="h-full" />;
  return (
    <div
      className={cx(
        "relative h-full overflow-hidden",
        isFlex &&
          "after:absolute after:inset-x-0 after:bottom-0 after:h-6 after:bg-linear-to-b after:from-transparent after:to-surface-sunken",
      )}
    >
      <div
        className="origin-top-left"
        style={{ width: measures.inside / previewScale, transform: `scale(${previewScale})` }}
      >
        <MessageView
          message={drawn}
          tone="theirs"
          isInert
          quickReplies="hidden"
          stickerUrl={(_packageId, stickerId) => stickerImageUrl(stickerId)}
        />
      </div>
    </div>
  );
}
