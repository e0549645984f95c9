import type { LaneState } from "@/lib/interactions";
import type { InboundContent, InboundEvent } from "@/lib/messages";
import type { Happening } from "./rehearsal.schema";

/** An imagined happening as an inbound event, as if the platform had told it at this moment. */
export function rehearsedEvent(happening: Happening, lane: LaneState, now: Date): InboundEvent {
  const common = {
    platformEventId: "rehearsal",
    occurredAt: now.getTime(),
    isRedelivery: false,
    mode: "active" as const,
    peer: { kind: lane.kind, platformId: lane.platformId },
    raw: {},
  };
  switch (happening.type) {
    case "text":
    case "sticker":
    case "image":
    case "location":
      return { ...common, kind: "message", content: contentOf(happening) };
    case "postback":
      return { ...common, kind: "postback", data: happening.data };
    case "follow":
      return { ...common, kind: "follow", isUnblocked: happening.isUnblocked };
    case "member_joined":
      return { ...common, kind: "memberJoined", members: [] };
    case "unfollow":
    case "join":
      return { ...common, kind: happening.type };
  }
}

function contentOf(happening: Extract<Happening, { type: "text" | "sticker" | "image" | "location" }>): InboundContent {
  const platformMessageId = "rehearsal";
  switch (happening.type) {
    case "text":
      return { type: "text", platformMessageId, text: happening.text };
    case "sticker":
      return { type: "sticker", platformMessageId, packageId: "1", stickerId: "1" };
    case "image":
      return { type: "image", platformMessageId };
    case "location":
      return { type: "location", platformMessageId, latitude: 35.68, longitude: 139.77 };
  }
}
