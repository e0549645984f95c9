import type { JsonObject } from "../core/json";
import type { OutgoingEvent, Sim } from "../core/sim";

const nobody = "Udeadbeefdeadbeefdeadbeefdeadbeef";

function dummy(sim: Sim, replyToken: string, message: JsonObject): OutgoingEvent {
  const now = sim.clock.now();
  return {
    body: {
      type: "message",
      message: { id: "100001", ...message },
      webhookEventId: sim.random.ulid(now),
      deliveryContext: { isRedelivery: false },
      timestamp: now,
      source: { type: "user", userId: nobody },
      replyToken,
      mode: "active",
    },
  };
}

/** The two made-up events that old consoles sent instead of an empty body (line-messaging-api section 2.5). */
export function verifyDummies(sim: Sim): OutgoingEvent[] {
  return [
    dummy(sim, "0".repeat(32), { type: "text", text: "Hello, world" }),
    dummy(sim, "f".repeat(32), { type: "sticker", packageId: "1", stickerId: "1", stickerResourceType: "STATIC" }),
  ];
}
