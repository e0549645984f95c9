import { type Action, type Message, previewOf } from "@/lib/messages";
import type { Encoded } from "../contract";
import type { WebAction, WebButton, WebMessage } from "./web-message.schema";

type Note = (code: string, detail: string) => void;

/** Our messages as the chat page draws them, one for one. Addresses that a page must not open are left out here. */
export function encodeWeb(messages: readonly Message[]): Encoded {
  const degradations: Encoded["degradations"] = [];
  const payloads = messages.map((message, index) => {
    const note: Note = (code, detail) => degradations.push({ index, code, detail });
    const quickReplies = (message.quickReplies ?? []).flatMap(({ label, action }) => {
      const encoded = encodeAction(action, note);
      return encoded ? [{ label, action: encoded }] : [];
    });
    const encoded = encodeMessage(message, note);
    return quickReplies.length > 0 ? { ...encoded, quickReplies } : encoded;
  });
  return { payloads, degradations };
}

function encodeMessage(message: Message, note: Note): WebMessage {
  switch (message.type) {
    case "text":
      return { type: "text", text: message.text };
    case "image":
    case "video":
    case "audio":
      return encodeMedia(message, note);
    case "location":
      return {
        type: "location",
        title: message.title,
        address: message.address,
        latitude: message.latitude,
        longitude: message.longitude,
      };
    case "card":
      return encodeCard(message, note);
    case "flex":
      note("flex_as_text", "the web shows the alternative text of a LINE design");
      return { type: "text", text: message.altText };
    case "raw":
    case "sticker":
      return instead(message, note);
  }
}

function encodeMedia(message: Extract<Message, { type: "image" | "video" | "audio" }>, note: Note): WebMessage {
  const url = message.originalContentUrl;
  if (!isWebAddress(url)) {
    note("media_dropped", "its address is not http(s)");
    return { type: "unavailable", kind: message.type };
  }
  if (message.type === "audio") return { type: "audio", url };
  const previewUrl = isWebAddress(message.previewImageUrl) ? message.previewImageUrl : url;
  return { type: message.type, url, previewUrl };
}

function encodeCard(card: Extract<Message, { type: "card" }>, note: Note): WebMessage {
  const buttons = card.buttons.flatMap((button): WebButton[] => {
    const action = encodeAction(button.action, note);
    if (!action) return [];
    const { label, style, width } = button;
    return [{ label, action, ...(style && { style }), ...(width !== undefined && { width }) }];
  });
  const { title, text, rows = [], columns } = card;
  return { type: "card", ...(title && { title }), ...(text && { text }), rows, buttons, columns };
}

/** A message in another platform's words: its readable part, or a note that it cannot be shown. */
function instead(message: Message, note: Note): WebMessage {
  const { text } = previewOf(message);
  note(`${message.type}_not_shown`, text === undefined ? "the web cannot show it" : "the web shows its text only");
  return text === undefined ? { type: "unavailable", kind: message.type } : { type: "text", text };
}

function encodeAction(action: Action, note: Note): WebAction | undefined {
  switch (action.type) {
    case "postback":
    case "message":
    case "datetimepicker":
    case "clipboard":
      return action;
    case "uri":
      if (/^(https?|tel|mailto):/i.test(action.uri)) return action;
      note("button_dropped", "a web page does not open this address");
      return undefined;
    case "camera":
    case "cameraRoll":
    case "location":
    case "richmenuswitch":
      note("button_dropped", `the web knows no ${action.type} action`);
      return undefined;
  }
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^/]/i.test(url);
}
