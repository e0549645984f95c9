import { type Step, type StepMessage, splitTemplate } from "@/lib/engine";
import type { Titles } from "./titles";

/** What a list shows of one message: its kind, and its words when it has any. */
export interface MessageGist {
  type: StepMessage["type"];
  text: string;
}

/** The messages of a step for a list: at most five. */
export function previewsOf(step: Step): MessageGist[] {
  return step.messages.slice(0, 5).map((message) => ({ type: message.type, text: wordsOf(message) }));
}

/** A stretch of words, or the name of something that is filled in when the message goes out. */
export interface PreviewPart {
  text: string;
  isPlaceholder: boolean;
}

/** The words of a message with its placeholders by name. */
export function previewParts(message: StepMessage, names: Titles): PreviewPart[] {
  return splitTemplate(wordsOf(message)).map(({ text, isPlaceholder }) => ({
    text: isPlaceholder ? (names[text] ?? text) : text,
    isPlaceholder,
  }));
}

/** The words of a message with its placeholders by name, as one text. */
export function previewText(message: StepMessage, names: Titles = {}): string {
  return previewParts(message, names)
    .map(({ text }) => text)
    .join("");
}

/** The words of a message as its author wrote them; nothing for one that has none. */
export function wordsOf(message: StepMessage): string {
  switch (message.type) {
    case "text":
    case "template_button":
      return message.text;
    case "confirm_template":
    case "edit_picker_template":
    case "cancel_confirm_template":
    case "location":
      return message.title ?? "";
    case "flex":
      return message.altText;
    case "sticker":
    case "image":
    case "video":
    case "audio":
    case "raw":
      return "";
  }
}
