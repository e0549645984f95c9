import type { InboundContent, InboundEvent } from "@/lib/messages";
import type { Arrival } from "./simulation";
import type { SimulatedInput } from "./simulation.schema";

type Tap = Extract<SimulatedInput, { type: "tap" }>;
/** What a person says, rather than does. */
const sayings = ["text", "sticker", "image", "video", "audio", "file", "location"] as const;
type Saying = Extract<SimulatedInput, { type: (typeof sayings)[number] }>;

/** The person on the phone; simulations know nobody else. */
export const simulatedPeer = { channelId: "simulator", platformId: "simulated-person" };

/** What the channel would tell of something that the person did; nothing for what no platform tells. */
export function inboundOf({ input, at }: Arrival, id: string): InboundEvent | undefined {
  const peer = { kind: "user" as const, platformId: simulatedPeer.platformId };
  const common = { platformEventId: id, occurredAt: at, isRedelivery: false, mode: "active" as const, peer, raw: {} };
  if (isSaying(input)) return { ...common, kind: "message", content: contentOf(input, id) };
  switch (input.type) {
    case "tap": {
      const done = doneBy(input);
      if (!done) return undefined;
      return done.type === "postback"
        ? { ...common, kind: "postback", data: done.data, params: done.params ?? {} }
        : { ...common, kind: "message", content: contentOf(done, id) };
    }
    case "postback":
      return { ...common, kind: "postback", data: input.data, params: input.params ?? {} };
    case "follow":
    case "unfollow":
      return { ...common, kind: input.type };
    case "start":
    case "clock":
    case "edit":
    case "hand_over":
    case "hand_back":
      return undefined;
  }
}

function isSaying(input: SimulatedInput): input is Saying {
  return sayings.some((type) => type === input.type);
}

/** What a tap amounts to: opening links and copying stay on the phone. */
function doneBy({ action, picked }: Tap): Saying | Extract<SimulatedInput, { type: "postback" }> | undefined {
  switch (action.type) {
    case "postback":
    case "richmenuswitch":
      return { type: "postback", data: action.data };
    case "datetimepicker":
      return picked === undefined
        ? undefined
        : { type: "postback", data: action.data, params: { [action.mode]: picked } };
    case "message":
      return { type: "text", text: action.text };
    case "camera":
    case "cameraRoll":
      return { type: "image" };
    case "location":
      return { type: "location", ...samplePlace };
    case "uri":
    case "clipboard":
      return undefined;
  }
}

/** Where people are who are not anywhere. */
export const samplePlace = { title: "", address: "", latitude: 35.6687, longitude: 139.7053 };

function contentOf(input: Saying, platformMessageId: string): InboundContent {
  switch (input.type) {
    case "text":
      return { type: "text", platformMessageId, text: input.text };
    case "sticker":
      return { ...input, platformMessageId };
    case "file":
      return { type: "file", platformMessageId, fileName: input.fileName };
    case "location":
      return { ...input, platformMessageId };
    case "image":
    case "video":
    case "audio":
      return { type: input.type, platformMessageId };
  }
}

/** What stands in the person's own bubble; nothing where the phone shows none. */
export function bubbleOf(input: SimulatedInput): InboundContent | undefined {
  const platformMessageId = "bubble";
  if (isSaying(input)) return contentOf(input, platformMessageId);
  return input.type === "tap" ? bubbleOfTap(input, platformMessageId) : undefined;
}

function bubbleOfTap(input: Tap, platformMessageId: string): InboundContent | undefined {
  const { action, picked } = input;
  if (picked !== undefined) return { type: "text", platformMessageId, text: picked.replace("T", " ") };
  if (action.type === "postback")
    return action.displayText ? { type: "text", platformMessageId, text: action.displayText } : undefined;
  const done = doneBy(input);
  return done && done.type !== "postback" ? contentOf(done, platformMessageId) : undefined;
}
