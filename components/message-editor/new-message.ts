import type { StepMessage, StepQuickReply } from "@/lib/engine";

export type MessageKind = StepMessage["type"];

/** What may be added to a library of messages; the last three belong to steps of an interaction. */
export const templateKinds = [
  "text",
  "sticker",
  "image",
  "video",
  "audio",
  "location",
  "template_button",
  "flex",
  "raw",
] as const satisfies readonly MessageKind[];

export const stepKinds = [
  ...templateKinds,
  "confirm_template",
  "edit_picker_template",
  "cancel_confirm_template",
] as const satisfies readonly MessageKind[];

/** A message of this kind with nothing in it yet, or as little as it cannot be without: a design needs words, in the author's language. */
export function newMessage(kind: MessageKind, sample: string): StepMessage {
  switch (kind) {
    case "text":
      return { type: kind, text: "" };
    case "sticker":
      return { type: kind, packageId: "446", stickerId: "1988" };
    case "image":
    case "video":
      return { type: kind, originalContentUrl: "", previewImageUrl: "" };
    case "audio":
      return { type: kind, originalContentUrl: "", durationMs: 1000 };
    case "location":
      return { type: kind, title: "", address: "", latitude: 35.681236, longitude: 139.767125 };
    case "template_button":
      return { type: kind, text: "", options: [{ value: "" }], columns: 1 };
    case "flex":
      return { type: kind, altText: "", contents: newBubble(sample) };
    case "raw":
      return { type: kind, message: { type: "text", text: "" } };
    case "confirm_template":
      return { type: kind, apply: {}, edit: {} };
    case "edit_picker_template":
      return { type: kind, cancel: {} };
    case "cancel_confirm_template":
      return { type: kind, abort: {}, continue: {} };
  }
}

export function newQuickReply(): StepQuickReply {
  return { label: "", action: { type: "message", text: "" } };
}

function newBubble(words: string) {
  const text = { type: "text", text: words, wrap: true };
  return { type: "bubble", body: { type: "box", layout: "vertical", contents: [text] } };
}
