import type { Message } from "@/lib/messages";

/** A message on one line, as dialogues write it: `text {row: value} [button] <quick reply>`. */
export function showMessage(message: Message): string {
  const quickReplies = (message.quickReplies ?? []).map(({ label }) => `<${label}>`);
  return [showBody(message), ...quickReplies].join(" ");
}

function showBody(message: Message): string {
  switch (message.type) {
    case "text":
      return message.text.replaceAll("\n", " / ");
    case "card": {
      const rows = (message.rows ?? []).map(({ label, value }) => `${label}: ${value}`).join(", ");
      const buttons = message.buttons.map(({ label }) => `[${label}]`);
      const words = [message.title, message.text, message.rows && `{${rows}}`];
      return [...words.filter((word) => word !== undefined), ...buttons].join(" ");
    }
    case "flex":
      return `(flex) ${message.altText}`;
    default:
      return `(${message.type})`;
  }
}
