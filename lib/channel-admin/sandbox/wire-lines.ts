import type { TranscriptEntry, WireLine } from "./sandbox-views";

type Fields = Record<string, unknown>;

/** The platform's transcript as lines for people: one per webhook event and one per send, newest first. */
export function wireLinesOf(entries: readonly TranscriptEntry[]): WireLine[] {
  const seen = new Set<string>();
  const labels = labelsOf(entries);
  const lines = entries.flatMap((entry) => {
    if (entry.kind === "webhook.sent") return webhookLines(entry, seen, labels);
    return entry.kind === "api.call" ? sendLines(entry) : [];
  });
  return lines.reverse();
}

/** What stood on the buttons that were sent, by the data behind them: people recognise the word, not the data. */
function labelsOf(entries: readonly TranscriptEntry[]): Map<string, string> {
  const labels = new Map<string, string>();
  const collect = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("data" in node && "label" in node) labels.set(String(node.data), String(node.label));
    Object.values(node).forEach(collect);
  };
  for (const entry of entries) if (entry.kind === "api.call") collect(entry.body);
  return labels;
}

function webhookLines(entry: TranscriptEntry, seen: Set<string>, labels: Map<string, string>): WireLine[] {
  const status = numberOf(entry.status);
  return eventsOf(entry.body).map((event) => {
    const id = String(event.webhookEventId ?? "");
    const isRepeated = seen.has(id);
    seen.add(id);
    const isReceived = status >= 200 && status < 300;
    return {
      seq: entry.seq,
      at: entry.at,
      direction: "in",
      kind: String(event.type ?? ""),
      text: gistOfEvent(event, labels),
      result: isReceived ? (isRepeated ? "repeated" : "received") : "failed",
      status,
    };
  });
}

function eventsOf(body: unknown): Fields[] {
  const parsed = typeof body === "string" ? parse(body) : body;
  return isFields(parsed) && Array.isArray(parsed.events) ? parsed.events.filter(isFields) : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function gistOfEvent(event: Fields, labels: Map<string, string>): string {
  const message = isFields(event.message) ? event.message : {};
  const postback = isFields(event.postback) ? event.postback : {};
  const params = isFields(postback.params) ? Object.values(postback.params).join(" ") : "";
  if (typeof message.text === "string") return message.text;
  if (typeof message.type === "string") return message.type;
  const data = String(postback.data ?? "");
  return [labels.get(data) ?? (params ? "" : data), params].filter(Boolean).join(" ");
}

const sendPath = /^\/v2\/bot\/message\/(reply|push)$/;

function sendLines(entry: TranscriptEntry): WireLine[] {
  const kind = sendPath.exec(String(entry.path))?.[1];
  if (kind === undefined) return [];
  const status = numberOf(entry.status);
  const isAccepted = status >= 200 && status < 300;
  const result = isAccepted ? (kind === "reply" ? "free" : "paid") : status === 409 ? "repeated" : "refused";
  const body = isFields(entry.body) ? entry.body : {};
  const messages = Array.isArray(body.messages) ? body.messages.filter(isFields) : [];
  const text = messages.map((message) => String(message.text ?? message.altText ?? message.type ?? "")).join(" / ");
  return [{ seq: entry.seq, at: entry.at, direction: "out", kind, text, result, status }];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
