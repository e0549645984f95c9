"use client";

import { useMemo } from "react";
import type { InboundContent, Message } from "@/lib/messages";
import { ActionExplanation } from "./action-explanation";
import { AltText } from "./alt-text";
import { AudioMessage } from "./audio-message";
import { CardMessage } from "./card-message";
import { CardPages } from "./card-pages";
import { CouponMessage } from "./coupon-message";
import { type Display, displayOf } from "./display";
import { FileMessage } from "./file-message";
import { FlexMessage } from "./flex/flex-message";
import { ImageMessage } from "./image-message";
import { ImagemapMessage } from "./imagemap-message";
import { LocationMessage } from "./location-message";
import type { MessageSurroundings } from "./message-context";
import { QuickReplies } from "./quick-replies";
import { SenderLine } from "./sender-line";
import { StickerMessage } from "./sticker-message";
import { TemplateMessage } from "./template-message";
import { TextMessage } from "./text-message";
import type { BubbleTone } from "./tones";
import { UnsupportedMessage } from "./unsupported-message";
import { VideoMessage } from "./video-message";

interface MessageViewProps extends MessageSurroundings {
  message: Message | InboundContent;
  /** Who speaks: decides the colour of the bubble. */
  tone: BubbleTone;
  /** Quick replies vanish from the person's screen once something newer is there; `hidden` leaves them out. */
  quickReplies?: "shown" | "faded" | "hidden";
}

/** One message of any kind and direction. Only typed elements are made of its content, never markup. */
export function MessageView({ message, tone, quickReplies = "shown", ...surroundings }: MessageViewProps) {
  const { body, quickReplies: replies, sender } = useMemo(() => displayOf(message), [message]);
  return (
    <ActionExplanation {...surroundings}>
      {sender ? <SenderLine {...sender} /> : null}
      <MessageBody body={body} tone={tone} />
      {"altText" in body && body.altText && body.kind !== "unsupported" ? <AltText text={body.altText} /> : null}
      {quickReplies === "hidden" || replies.length === 0 ? null : (
        <QuickReplies items={replies} isFaded={quickReplies === "faded"} />
      )}
    </ActionExplanation>
  );
}

function MessageBody({ body, tone }: { body: Display; tone: BubbleTone }) {
  switch (body.kind) {
    case "text":
      return <TextMessage {...body} tone={tone} />;
    case "image":
      return <ImageMessage {...body} tone={tone} />;
    case "video":
      return <VideoMessage {...body} tone={tone} />;
    case "audio":
      return <AudioMessage {...body} tone={tone} />;
    case "file":
      return <FileMessage {...body} tone={tone} />;
    case "location":
      return <LocationMessage {...body} tone={tone} />;
    case "sticker":
      return <StickerMessage {...body} />;
    case "card":
      return <CardMessage {...body} tone={tone} />;
    case "cards":
      return <CardPages {...body} tone={tone} />;
    case "flex":
      return <FlexMessage {...body} />;
    case "template":
      return <TemplateMessage {...body} tone={tone} />;
    case "imagemap":
      return <ImagemapMessage {...body} />;
    case "coupon":
      return <CouponMessage {...body} tone={tone} />;
    case "unsupported":
      return <UnsupportedMessage {...body} tone={tone} />;
  }
}
