import { type Button, type CardMessage, encodedAddress, jsonBytes, pagesOf, shorten } from "@/lib/messages";
import { encodeLineAction, type Note } from "./encode-action";
import { lineLimits } from "./limits";
import { isHttps } from "./line-uri";

type Component = Record<string, unknown>;

const ink = "#1C1E22";
const quiet = "#6B6F76";

/** A card as a Flex bubble: title, text and rows in the body, buttons in up to four columns below. A paged one is a carousel. */
export function encodeLineCard(card: CardMessage, note: Note): Component | undefined {
  const bubbles = pagesOf(card).flatMap((page) => bubbleOf(page, note) ?? []);
  const [first, ...others] = bubbles;
  if (!first) return undefined;
  const contents = others.length === 0 ? first : { type: "carousel", contents: bubbles };
  const max = others.length === 0 ? lineLimits.bubbleBytes : lineLimits.carouselBytes;
  const fits = jsonBytes(contents) <= max && bubbles.every((bubble) => jsonBytes(bubble) <= lineLimits.bubbleBytes);
  if (fits) return { type: "flex", altText: altTextOf(card), contents };
  note("card_as_text", `the card is larger than ${max} bytes`);
  return { type: "text", text: shorten(plainTextOf(card), lineLimits.text, "utf16") };
}

function bubbleOf(card: CardMessage, note: Note): Component | undefined {
  const body = bodyOf(card);
  const footer = buttonRows(card, note);
  if (body.length === 0 && footer.length === 0) return undefined;
  return {
    type: "bubble",
    ...(body.length > 0 && { body: box("vertical", body, { spacing: "md" }) }),
    ...(footer.length > 0 && { footer: box("vertical", footer, { spacing: "sm" }) }),
  };
}

function bodyOf(card: CardMessage): Component[] {
  const parts: Component[] = [];
  if (card.title?.trim()) parts.push(textOf(card.title, { weight: "bold", size: "lg", color: ink }));
  if (card.text?.trim()) parts.push(textOf(card.text, { size: "md", color: ink }));
  const rows = (card.rows ?? []).map(rowOf);
  if (rows.length > 0) parts.push(box("vertical", rows, { spacing: "sm" }));
  return parts;
}

/** LINE refuses blank texts; an answer that was left empty shows as a dash. */
function rowOf(row: { label: string; value: string }): Component {
  return box(
    "horizontal",
    [
      textOf(row.label.trim() || "–", { size: "sm", color: quiet, flex: 2 }),
      textOf(row.value.trim() || "–", { size: "sm", color: ink, flex: 3 }),
    ],
    { spacing: "md" },
  );
}

function textOf(text: string, style: Component): Component {
  return { type: "text", text, wrap: true, ...style };
}

function box(layout: string, contents: Component[], style: Component = {}): Component {
  return { type: "box", layout, contents, ...style };
}

function buttonRows(card: CardMessage, note: Note): Component[] {
  const cells = card.buttons.flatMap((button) => buttonCell(button, note));
  if (card.columns === 1) return cells;
  const rows: Component[] = [];
  for (let start = 0; start < cells.length; start += card.columns) {
    const row = cells.slice(start, start + card.columns);
    const empty = Array.from({ length: card.columns - row.length }, () => box("vertical", []));
    // The last row keeps the columns of the others, unless it is the only one.
    rows.push(box("horizontal", start === 0 ? row : [...row, ...empty], { spacing: "sm" }));
  }
  return rows;
}

function buttonCell(button: Button, note: Note): Component[] {
  const action = encodeLineAction(button.action, { label: button.label, place: "flex" }, note);
  if (!action) return [];
  const flex = button.width === undefined ? {} : { flex: Math.max(1, Math.round(button.width)) };
  const pressable = {
    type: "button",
    action,
    style: button.style ?? "secondary",
    height: "sm",
    adjustMode: "shrink-to-fit",
  };
  const image = button.imageUrl ? encodedAddress(button.imageUrl) : "";
  if (!isHttps(image) || image.length > lineLimits.mediaUrl) return [{ ...pressable, ...flex }];
  const picture = { type: "image", url: image, size: "full", aspectMode: "cover", action };
  return [box("vertical", [picture, pressable], { spacing: "sm", ...flex })];
}

function altTextOf(card: CardMessage): string {
  const said = [card.title, card.text].map((part) => part?.trim()).filter(Boolean);
  const gist = said.length > 0 ? said.join("\n") : plainTextOf(card);
  return shorten(gist, lineLimits.altText, "utf16");
}

function plainTextOf(card: CardMessage): string {
  const lines = [
    card.title,
    card.text,
    ...(card.rows ?? []).map((row) => `${row.label}: ${row.value}`),
    ...card.buttons.map((button) => button.label),
  ];
  return lines.filter((line) => line?.trim()).join("\n") || "…";
}
