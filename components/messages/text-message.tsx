"use client";

import { Smile } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { useMessageSurroundings } from "./message-context";
import { type EmojiMark, type MentionMark, type TextPart, textParts } from "./text-parts";
import { type BubbleTone, bubbleClass } from "./tones";

interface TextMessageProps {
  text: string;
  mentions?: readonly MentionMark[];
  emojis?: readonly EmojiMark[];
  tone: BubbleTone;
}

/** Beyond this a text is folded, so that one message cannot push the conversation away. */
const foldedLines = 20;

export function TextMessage({ text, mentions, emojis, tone }: TextMessageProps) {
  const t = useTranslations("messages");
  const [isOpen, setOpen] = useState(false);
  const isLong = text.split("\n").length > foldedLines;
  return (
    <div className={`${bubbleClass(tone)} px-3.25 py-2 text-md`}>
      <p className={`wrap-as-platform ${isLong && !isOpen ? "line-clamp-[20]" : ""}`}>
        {textParts(text, mentions, emojis).map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </p>
      {isLong ? (
        <button type="button" className="mt-1 text-xs font-medium text-accent-fg" onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("text.fold") : t("text.unfold")}
        </button>
      ) : null}
    </div>
  );
}

function Part({ part }: { part: TextPart }) {
  switch (part.type) {
    case "text":
      return part.text;
    case "link":
      return (
        <a href={part.href} target="_blank" rel="noopener noreferrer nofollow" className="text-accent-fg underline">
          {part.text}
        </a>
      );
    case "mention":
      return (
        <span
          className={
            part.isSelf ? "rounded-xs bg-accent-soft font-semibold text-accent-soft-fg" : "font-medium text-accent-fg"
          }
        >
          {part.text}
        </span>
      );
    case "emoji":
      return <PlatformEmoji part={part} />;
  }
}

function PlatformEmoji({ part }: { part: Extract<TextPart, { type: "emoji" }> }) {
  const { emojiUrl } = useMessageSurroundings();
  const [hasFailed, setFailed] = useState(false);
  const url = emojiUrl?.(part.productId, part.emojiId);
  // A `$` only keeps the place of an emoji; what people send says its name.
  if (!url || hasFailed)
    return part.text === "$" ? <Icon icon={Smile} size={16} className="inline text-fg-3" /> : part.text;
  return <img src={url} alt={part.text} className="inline-block size-5 align-[-4px]" onError={() => setFailed(true)} />;
}
