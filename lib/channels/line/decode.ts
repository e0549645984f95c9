import type { InboundEvent } from "@/lib/messages";
import { type Fields, fieldsListOf, fieldsOf, isFields, numberOf, textOf } from "../fields";
import { storable } from "../storable";
import { decodeLineContent } from "./decode-content";
import { sourceOf } from "./source";
import { eventIdOf, isRedelivered } from "./split";

type Common = Omit<Extract<InboundEvent, { kind: "follow" }>, "kind" | "isUnblocked">;
type Decoder = (event: Fields, common: Common) => InboundEvent | undefined;

/** One event of a webhook in our words (API §3). A kind or shape we do not know becomes `unsupported`; nothing throws. */
export function decodeLine(payload: unknown): InboundEvent {
  const raw = storable(payload);
  const event = isFields(raw) ? raw : {};
  const common = commonOf(event, raw);
  const decoder = Object.hasOwn(decoders, textOf(event, "type") ?? "")
    ? decoders[textOf(event, "type") ?? ""]
    : undefined;
  return decoder?.(event, common) ?? { ...common, kind: "unsupported" };
}

function commonOf(event: Fields, raw: unknown): Common {
  const replyToken = textOf(event, "replyToken");
  const peer = sourceOf(event);
  return {
    platformEventId: eventIdOf(event),
    occurredAt: numberOf(event, "timestamp") ?? 0,
    isRedelivery: isRedelivered(event),
    mode: event.mode === "standby" ? "standby" : "active",
    ...(peer && { peer }),
    ...(replyToken && { replyToken }),
    raw,
  };
}

const decoders: Record<string, Decoder> = {
  message: (event, common) => withContent(event, (content) => ({ ...common, kind: "message", content })),
  messageEdited: (event, common) => withContent(event, (content) => ({ ...common, kind: "messageEdited", content })),
  unsend: (event, common) =>
    withText(fieldsOf(event, "unsend"), "messageId", (id) => ({ ...common, kind: "unsend", platformMessageId: id })),
  follow: (event, common) => decodeFollow(event, common),
  unfollow: (_event, common) => ({ ...common, kind: "unfollow" }),
  join: (_event, common) => ({ ...common, kind: "join" }),
  leave: (_event, common) => ({ ...common, kind: "leave" }),
  memberJoined: (event, common) => ({ ...common, kind: "memberJoined", members: membersOf(event, "joined") }),
  memberLeft: (event, common) => ({ ...common, kind: "memberLeft", members: membersOf(event, "left") }),
  postback: (event, common) => decodePostback(event, common),
  videoPlayComplete: (event, common) =>
    withText(fieldsOf(event, "videoPlayComplete"), "trackingId", (trackingId) => ({
      ...common,
      kind: "videoPlayComplete",
      trackingId,
    })),
  beacon: (event, common) => decodeBeacon(event, common),
  accountLink: (event, common) => decodeAccountLink(event, common),
  membership: (event, common) => decodeMembership(event, common),
  delivery: (event, common) =>
    withText(fieldsOf(event, "delivery"), "data", (deliveryTag) => ({ ...common, kind: "delivery", deliveryTag })),
  module: (event, common) => ({ ...common, kind: "module", module: fieldsOf(event, "module") ?? {} }),
  activated: (_event, common) => ({ ...common, kind: "activated" }),
  deactivated: (_event, common) => ({ ...common, kind: "deactivated" }),
  botSuspended: (_event, common) => ({ ...common, kind: "suspended" }),
  botResumed: (_event, common) => ({ ...common, kind: "resumed" }),
};

function withContent(
  event: Fields,
  build: (content: NonNullable<ReturnType<typeof decodeLineContent>>) => InboundEvent,
): InboundEvent | undefined {
  const content = decodeLineContent(fieldsOf(event, "message"));
  return content && build(content);
}

function withText(
  from: Fields | undefined,
  name: string,
  build: (text: string) => InboundEvent,
): InboundEvent | undefined {
  const text = from && textOf(from, name);
  return text === undefined ? undefined : build(text);
}

function decodeFollow(event: Fields, common: Common): InboundEvent {
  const isUnblocked = fieldsOf(event, "follow")?.isUnblocked;
  return { ...common, kind: "follow", ...(typeof isUnblocked === "boolean" && { isUnblocked }) };
}

function membersOf(event: Fields, name: string): { platformId: string }[] {
  const members = fieldsListOf(fieldsOf(event, name) ?? {}, "members");
  return members.flatMap((member) => {
    const platformId = textOf(member, "userId");
    return platformId === undefined ? [] : [{ platformId }];
  });
}

function decodePostback(event: Fields, common: Common): InboundEvent | undefined {
  const postback = fieldsOf(event, "postback");
  const data = postback && textOf(postback, "data");
  if (data === undefined) return undefined;
  const params = Object.entries(fieldsOf(postback ?? {}, "params") ?? {}).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string",
  );
  return { ...common, kind: "postback", data, ...(params.length > 0 && { params: Object.fromEntries(params) }) };
}

function decodeBeacon(event: Fields, common: Common): InboundEvent | undefined {
  const beacon = fieldsOf(event, "beacon") ?? {};
  const hardwareId = textOf(beacon, "hwid");
  const action = textOf(beacon, "type");
  const deviceMessage = textOf(beacon, "dm");
  if (hardwareId === undefined || action === undefined) return undefined;
  return { ...common, kind: "beacon", beacon: { hardwareId, action, ...(deviceMessage && { deviceMessage }) } };
}

function decodeAccountLink(event: Fields, common: Common): InboundEvent | undefined {
  const link = fieldsOf(event, "link") ?? {};
  const nonce = textOf(link, "nonce");
  const { result } = link;
  if (nonce === undefined || (result !== "ok" && result !== "failed")) return undefined;
  return { ...common, kind: "accountLink", link: { result, nonce } };
}

function decodeMembership(event: Fields, common: Common): InboundEvent | undefined {
  const membership = fieldsOf(event, "membership") ?? {};
  const { type: action, membershipId } = membership;
  if (action !== "joined" && action !== "left" && action !== "renewed") return undefined;
  const isNamed = typeof membershipId === "number" || typeof membershipId === "string";
  return {
    ...common,
    kind: "membership",
    membership: { action, ...(isNamed && { membershipId: String(membershipId) }) },
  };
}
