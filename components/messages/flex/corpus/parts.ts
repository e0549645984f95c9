import type { FlexBubble, FlexComponent, FlexContainer } from "@/lib/messages";

export type Box = Extract<FlexComponent, { type: "box" }>;
type Part<T extends FlexComponent["type"]> = Omit<Extract<FlexComponent, { type: T }>, "type">;
type Action = NonNullable<Box["action"]>;

/** A container of the corpus, and what a person looking at its picture should see. */
export interface Specimen {
  name: string;
  shows: string;
  contents: FlexContainer;
}

/** Drawn by the playground; elsewhere nothing is at this address. */
export const pictureBase = "https://example.com/pictures/";

export function photo(name: string): string {
  return `${pictureBase}${name}.png`;
}

export function text(words: string, look: Omit<Part<"text">, "text"> = {}): FlexComponent {
  return { type: "text", text: words, ...look };
}

export function spans(contents: Part<"text">["contents"], look: Omit<Part<"text">, "contents"> = {}): FlexComponent {
  return { type: "text", contents, ...look };
}

export function vertical(contents: FlexComponent[], look: Omit<Part<"box">, "layout" | "contents"> = {}): Box {
  return { type: "box", layout: "vertical", contents, ...look };
}

export function horizontal(contents: FlexComponent[], look: Omit<Part<"box">, "layout" | "contents"> = {}): Box {
  return { type: "box", layout: "horizontal", contents, ...look };
}

export function baseline(contents: FlexComponent[], look: Omit<Part<"box">, "layout" | "contents"> = {}): Box {
  return { type: "box", layout: "baseline", contents, ...look };
}

export function image(name: string, look: Omit<Part<"image">, "url"> = {}): Extract<FlexComponent, { type: "image" }> {
  return { type: "image", url: photo(name), ...look };
}

export function icon(name: string, look: Omit<Part<"icon">, "url"> = {}): FlexComponent {
  return { type: "icon", url: photo(name), ...look };
}

export function button(label: string, look: Omit<Part<"button">, "action"> = {}, action?: Action): FlexComponent {
  return { type: "button", action: action ?? postback(label), ...look };
}

export function separator(look: Part<"separator"> = {}): FlexComponent {
  return { type: "separator", ...look };
}

export function postback(label: string): Action & { type: "postback" } {
  return { type: "postback", label, data: `value=${label}`, displayText: label };
}

export function link(label: string): Action & { type: "uri" } {
  return { type: "uri", label, uri: "https://example.com/" };
}

export function bubble(blocks: Omit<FlexBubble, "type">): FlexBubble {
  return { type: "bubble", ...blocks };
}

export function carousel(contents: FlexBubble[]): FlexContainer {
  return { type: "carousel", contents };
}

/** A bubble with nothing but a body. */
export function body(contents: FlexComponent[], look: Omit<Part<"box">, "layout" | "contents"> = {}): FlexBubble {
  return bubble({ body: vertical(contents, look) });
}

/** A coloured cell with a word in it, to see where boxes end. */
export function cell(words: string, color: string, look: Omit<Part<"box">, "layout" | "contents"> = {}): Box {
  const label = text(words, { size: "xs", color: "#ffffff", align: "center" });
  return vertical([label], { backgroundColor: color, paddingAll: "4px", ...look });
}

export const ink = { blue: "#2f6db3", green: "#2e8b57", red: "#c0504d", grey: "#8a8f98", sand: "#b98a4a" };
