import type { InboundEvent } from "@/lib/messages";
import { type Fields, fieldsOf, isFields, numberOf, textOf } from "../fields";
import { storable } from "../storable";

/** One act of a visitor in our words. */
export function decodeWeb(payload: unknown): InboundEvent {
  const raw = storable(payload);
  const event: Fields = isFields(raw) ? raw : {};
  const visitor = textOf(event, "visitor");
  const platformEventId = `${visitor ?? ""}:${textOf(event, "id") ?? ""}`;
  const common = {
    platformEventId,
    occurredAt: numberOf(event, "at") ?? 0,
    isRedelivery: false,
    mode: "active" as const,
    ...(visitor !== undefined && { peer: { kind: "user" as const, platformId: visitor } }),
    raw,
  };
  const [text, data] = [textOf(event, "text"), textOf(event, "data")];
  if (event.type === "text" && text !== undefined) {
    return { ...common, kind: "message", content: { type: "text", text, platformMessageId: platformEventId } };
  }
  if (event.type === "image" && visitor !== undefined) {
    return { ...common, kind: "message", content: { type: "image", platformMessageId: platformEventId } };
  }
  if (event.type === "postback" && data !== undefined) {
    return { ...common, kind: "postback", data, ...paramsOf(event) };
  }
  return { ...common, kind: "unsupported" };
}

function paramsOf(event: Fields): { params?: Record<string, string> } {
  const params = Object.entries(fieldsOf(event, "params") ?? {}).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string",
  );
  return params.length > 0 ? { params: Object.fromEntries(params) } : {};
}
