/** The event at a place of a parsed webhook body; every platform of ours lists them under `events`. */
export function payloadAt(body: unknown, position: number): unknown {
  const events = typeof body === "object" && body !== null && "events" in body ? body.events : undefined;
  return Array.isArray(events) ? events[position] : undefined;
}
