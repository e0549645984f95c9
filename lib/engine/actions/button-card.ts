import type { z } from "zod";
import type { JsonObject, Message } from "@/lib/messages";
import type { actionCatalogue } from "./catalogue";

type FlexMessage = Extract<Message, { type: "flex" }>;
type Card = z.output<typeof actionCatalogue.get_button_message.parameters>;

/** The longest alternative text that every phone shows. */
const longestAltText = 400;

/** A title, a text and one button, as a flex bubble. */
export function drawButtonCard({ title, body, thumbnail, attributes, ...button }: Card): FlexMessage {
  const texts = [
    ...(title ? [{ type: "text", text: title, weight: "bold", size: "lg", wrap: true }] : []),
    { type: "text", text: body, wrap: true },
  ];
  const hero = { type: "image", url: thumbnail, size: "full", aspectRatio: "20:13", aspectMode: "cover" };
  const drawn = { type: "button", style: "primary", ...attributes, action: actionOf(button) };
  return {
    type: "flex",
    altText: (title || body).slice(0, longestAltText),
    contents: {
      type: "bubble",
      ...(thumbnail && { hero }),
      body: { type: "box", layout: "vertical", spacing: "md", contents: texts },
      footer: { type: "box", layout: "vertical", contents: [drawn] },
    },
  };
}

/** What is missing falls back to the label, so that the button can be pressed at all. */
function actionOf({
  type,
  label: ownLabel,
  link,
  displayText,
}: Pick<Card, "type" | "label" | "link" | "displayText">): JsonObject {
  const label = ownLabel || link || "OK";
  switch (type) {
    case "message":
      return { type, label, text: link || label };
    case "postback":
      return { type, label, data: link || label, displayText: displayText || label };
    case "uri":
      return { type, label, uri: link ?? "" };
  }
}
