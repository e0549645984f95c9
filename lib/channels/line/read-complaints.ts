import { type Message, ownPointer } from "@/lib/messages";
import type { Complaint } from "../contract";
import { fieldsListOf, isFields, textOf } from "../fields";

/** What LINE complains of in a body that it refused, at the places where our messages have it (API §9). */
export function readComplaints(body: string, messages: readonly Message[]): Complaint[] {
  const parsed = parse(body);
  if (!isFields(parsed)) return [];
  const whole = /messages\[(\d+)\]/.exec(textOf(parsed, "message") ?? "")?.[1];
  return fieldsListOf(parsed, "details").map((detail) => {
    const property = textOf(detail, "property") ?? "";
    const named = /^messages\[(\d+)\]\.?(.*)$/s.exec(property);
    const index = Number(named?.[1] ?? whole ?? 0);
    const place = toPointer(named?.[2] ?? (whole === undefined ? "" : property));
    return { index, pointer: placeIn(messages[index], place), text: textOf(detail, "message") ?? "" };
  });
}

/**
 * LINE writes three kinds of paths: `quickReply.items[0].action.label`, `template/columns/5/title`, and for Flex `/body/contents/2`,
 * which begins at the container.
 */
function toPointer(property: string): string {
  if (property.startsWith("/")) return `/contents${property === "/" ? "" : property}`;
  const path = property.replaceAll(/\[(\d+)\]/g, ".$1").replaceAll(".", "/");
  return path === "" ? "" : `/${path}`;
}

function placeIn(message: Message | undefined, pointer: string): string {
  switch (message?.type) {
    case undefined:
      return "";
    case "raw":
      return pointer.startsWith("/quickReply/") && message.quickReplies ? ownPointer(pointer) : `/message${pointer}`;
    case "card":
      return cardPlace(message, pointer);
    default:
      return ownPointer(pointer);
  }
}

type Card = Extract<Message, { type: "card" }>;

/** A card is sent as a bubble that the encoder drew: words above, buttons in rows below. */
function cardPlace({ title, columns }: Card, pointer: string): string {
  const button = /^\/contents\/footer\/contents\/(\d+)(?:\/contents\/(\d+))?(?:\/action)?(\/[^/]+)?$/.exec(pointer);
  if (button) {
    const [, row = "0", cell = "0", field = ""] = button;
    const index = columns === 1 ? Number(row) : Number(row) * columns + Number(cell);
    return `/buttons/${index}${field === "" || field === "/label" ? field : `/action${field}`}`;
  }
  if (pointer.startsWith("/contents/body/contents/0") && title?.trim()) return "/title";
  return pointer.startsWith("/contents/body") || pointer === "/altText" ? "/text" : ownPointer(pointer);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
