import type { TemplateMessage } from "@/lib/engine";

const maxGist = 120;

/** The first words that the messages say, on one line, with dots for what is filled in; null when none of them says any. */
export function gistOf(messages: readonly TemplateMessage[]): string | null {
  for (const message of messages) {
    const words = wordsOf(message)
      .replaceAll(/\{\{[^{}]*\}\}/g, "…")
      .replaceAll(/\s+/g, " ")
      .trim();
    if (words) return words.length > maxGist ? `${words.slice(0, maxGist - 1).toWellFormed()}…` : words;
  }
  return null;
}

function wordsOf(message: TemplateMessage): string {
  switch (message.type) {
    case "text":
    case "template_button":
      return message.text;
    case "flex":
      return message.altText;
    case "location":
      return message.title;
    case "raw":
      return [message.message.text, message.message.altText].find((value) => typeof value === "string") ?? "";
    default:
      return "";
  }
}
