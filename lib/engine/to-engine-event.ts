import type { InboundContent, InboundEvent } from "@/lib/messages";
import { answerOfContent } from "./answer-of-content";
import { parseQuery } from "./postback";
import type { EngineEvent, WebhookData } from "./turn.types";

type PeerEvent = Extract<EngineEvent, { type: "text" | "postback" | "unusable" | "blocked" }>;

/** What an inbound event means to a session; nothing when sessions have nothing to do with it (section 6). */
export function toEngineEvent(inbound: InboundEvent): PeerEvent | undefined {
  if (inbound.peer?.kind !== "user" || inbound.mode === "standby") return undefined;
  switch (inbound.kind) {
    case "message":
      return fromContent(inbound.content, webhookData(inbound));
    case "postback": {
      const { data, params = {} } = inbound;
      return { type: "postback", data, params, webhook: webhookData(inbound) };
    }
    case "unfollow":
      return { type: "blocked" };
    default:
      return undefined;
  }
}

function fromContent(content: InboundContent, webhook: WebhookData): PeerEvent {
  if (content.type === "text") return { type: "text", text: content.text, webhook };
  const answer = answerOfContent(content);
  return { type: "unusable", kind: content.type, ...(answer !== undefined && { answer }), webhook };
}

/** What `{{webhook.…}}` reads: a small, platform-independent picture of the event. */
export function webhookData(inbound: InboundEvent): WebhookData {
  const { kind, occurredAt, peer } = inbound;
  const source = { type: peer?.kind, userId: peer?.kind === "user" ? peer.platformId : peer?.memberId };
  return { type: kind, timestamp: occurredAt, source, ...dataOf(inbound) };
}

function dataOf(inbound: InboundEvent): WebhookData {
  switch (inbound.kind) {
    case "message": {
      const { platformMessageId: id, ...content } = inbound.content;
      return { message: { id, ...content } };
    }
    case "postback": {
      const params = { ...Object.fromEntries(parseQuery(inbound.data)), ...inbound.params };
      return { postback: { data: inbound.data, params } };
    }
    default:
      return {};
  }
}
