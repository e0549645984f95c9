import { createHash } from "node:crypto";
import type { ChannelIdentity, SplitEvent, SplitResult } from "../contract";
import { type Fields, fieldsOf, isFields, numberOf, textOf } from "../fields";
import { sourceOf } from "./source";

/** Cuts a verified webhook body into events. An empty list is LINE checking the connection, and is fine. */
export function splitLine(body: string, connection: ChannelIdentity): SplitResult {
  const parsed = parseJson(body);
  if (!isFields(parsed)) return malformed("the body is not a JSON object");
  const { destination, events } = parsed;
  if (typeof destination !== "string") return malformed("destination is missing");
  if (!Array.isArray(events) || !events.every(isFields)) return malformed("events is not a list of objects");
  if (connection.platformAccountId !== null && destination !== connection.platformAccountId) {
    return { ok: false, reason: "wrong_destination", detail: `the body is for ${destination}` };
  }
  return { ok: true, events: events.map(toSplitEvent) };
}

function toSplitEvent(event: Fields): SplitEvent {
  return {
    platformEventId: eventIdOf(event),
    peerKey: sourceOf(event)?.platformId ?? null,
    occurredAt: new Date(numberOf(event, "timestamp") ?? 0),
    isRedelivery: isRedelivered(event),
    isRetraction: event.type === "unsend",
  };
}

/** LINE names every event. The console's old dummy events have no name: their content is one, so repeats are recognised. */
export function eventIdOf(event: Fields): string {
  const id = textOf(event, "webhookEventId");
  if (id) return id;
  return `sha256-${createHash("sha256").update(JSON.stringify(event)).digest("hex")}`;
}

export function isRedelivered(event: Fields): boolean {
  return fieldsOf(event, "deliveryContext")?.isRedelivery === true;
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
