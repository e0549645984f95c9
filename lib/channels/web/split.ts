import type { SplitResult } from "../contract";
import { isFields, numberOf, textOf } from "../fields";

/** Cuts the body of a visitor's acts into events. Ids of one visitor cannot collide with another's. */
export function splitWeb(body: string): SplitResult {
  const parsed = parseJson(body);
  if (!isFields(parsed)) return malformed("the body is not a JSON object");
  const { visitor, events } = parsed;
  if (typeof visitor !== "string" || visitor === "") return malformed("visitor is missing");
  if (!Array.isArray(events) || !events.every(isFields)) return malformed("events is not a list of objects");
  const ids = events.map((event) => textOf(event, "id"));
  if (ids.includes(undefined)) return malformed("an event has no id");
  return {
    ok: true,
    events: events.map((event, index) => ({
      platformEventId: `${visitor}:${ids[index]}`,
      peerKey: visitor,
      occurredAt: new Date(numberOf(event, "at") ?? 0),
      isRedelivery: false,
      isRetraction: false,
    })),
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function malformed(detail: string): SplitResult {
  return { ok: false, reason: "malformed", detail };
}
