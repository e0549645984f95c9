"use client";

import type { StepMessage } from "@/lib/engine";
import { AudioEditor } from "./audio-editor";
import { ButtonsEditor } from "./buttons-editor";
import { FlexEditor } from "./flex-editor";
import { ImageEditor } from "./image-editor";
import { LocationEditor } from "./location-editor";
import { RawEditor } from "./raw-editor";
import { SessionCardEditor } from "./session-card-editor";
import { StickerEditor } from "./sticker-editor";
import { TextEditor } from "./text-editor";

interface MessageBodyEditorProps {
  message: StepMessage;
  onChange: (message: StepMessage) => void;
  pointer: string;
}

/** MSG-1: one editor for each kind of message. */
export function MessageBodyEditor({ message, ...rest }: MessageBodyEditorProps) {
  switch (message.type) {
    case "text":
      return <TextEditor message={message} {...rest} />;
    case "sticker":
      return <StickerEditor message={message} {...rest} />;
    case "image":
    case "video":
      return <ImageEditor message={message} {...rest} />;
    case "audio":
      return <AudioEditor message={message} {...rest} />;
    case "location":
      return <LocationEditor message={message} {...rest} />;
    case "template_button":
      return <ButtonsEditor message={message} {...rest} />;
    case "flex":
      return <FlexEditor message={message} {...rest} />;
    case "raw":
      return <RawEditor message={message} {...rest} />;
    case "confirm_template":
    case "edit_picker_template":
    case "cancel_confirm_template":
      return <SessionCardEditor message={message} {...rest} />;
  }
}
