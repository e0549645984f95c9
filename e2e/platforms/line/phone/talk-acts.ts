import { isObject, type JsonObject, listAt, numberAt, stringAt, stringsAt } from "../core/json";
import type { ChatMessage } from "../core/model";
import type { Deed } from "./deed";
import { buildEvent, personMessage, type Scene } from "./events";
import { PhoneProblem } from "./problem";

const longestText = 5_000;

function said(scene: Scene, message: JsonObject): Deed {
  const { event, bubble } = personMessage(scene, message);
  return { events: [event], messageIds: [bubble.id] };
}

/** Names to mention become mentionees at the place where `@name` stands in the text. */
function mentionees(scene: Scene, text: string, names: string[]): JsonObject | undefined {
  const { sim, channel } = scene;
  const found = names.flatMap((name) => {
    const isAll = name.toLowerCase() === "all";
    const isBot = name === "bot" || name === channel.displayName;
    const person = sim.world.person(name, channel);
    const label = `@${isAll ? "All" : isBot ? channel.displayName : (person?.displayName ?? name)}`;
    const index = text.indexOf(label);
    if (index < 0) return [];
    if (isAll) return [{ index, length: label.length, type: "all" }];
    if (isBot) return [{ index, length: label.length, type: "user", userId: channel.botUserId, isSelf: true }];
    const userId = person?.consented ? sim.world.userIdOf(channel.providerId, person.id) : undefined;
    return [{ index, length: label.length, type: "user", ...(userId && { userId }), isSelf: false }];
  });
  return found.length > 0 ? { mentionees: found } : undefined;
}

/** Types a text, perhaps with LINE emoji, mentions, or a quotation of an earlier message. */
export function sayText(scene: Scene, deed: JsonObject): Deed {
  const text = stringAt(deed, "text") ?? "";
  if (text === "" || text.length > longestText) throw new PhoneProblem(400, "a text has 1 to 5000 characters");
  const emojis = listAt(deed, "emojis").filter(isObject);
  const mention = mentionees(scene, text, stringsAt(deed, "mentions"));
  const quotedMessageId = stringAt(deed, "quote");
  return said(scene, {
    type: "text",
    ...(quotedMessageId && { quotedMessageId }),
    text,
    ...(emojis.length > 0 && { emojis }),
    ...(mention && { mention }),
  });
}

/** Sends a sticker. */
export function sendSticker(scene: Scene, deed: JsonObject): Deed {
  const quotedMessageId = stringAt(deed, "quote");
  return said(scene, {
    type: "sticker",
    ...(quotedMessageId && { quotedMessageId }),
    stickerId: stringAt(deed, "stickerId") ?? "1988",
    packageId: stringAt(deed, "packageId") ?? "446",
    stickerResourceType: stringAt(deed, "stickerResourceType") ?? "STATIC",
    keywords: ["greeting", "hello", "smile"],
  });
}

/** Sends a place. */
export function sendLocation(scene: Scene, deed: JsonObject): Deed {
  return said(scene, {
    type: "location",
    title: stringAt(deed, "title"),
    address: stringAt(deed, "address"),
    latitude: numberAt(deed, "latitude") ?? 35.6812,
    longitude: numberAt(deed, "longitude") ?? 139.7671,
  });
}

function ownBubble({ sim, chat, person }: Scene, deed: JsonObject): ChatMessage {
  const id = stringAt(deed, "message");
  const bubble = id
    ? sim.world.message(id)?.message
    : chat.messages.findLast((candidate) => candidate.personId === person.id && !candidate.local);
  if (!bubble || bubble.personId !== person.id) throw new PhoneProblem(404, "no such message of this person");
  return bubble;
}

/** Withdraws one of the person's own messages; its content is gone for good. */
export function unsend(scene: Scene, deed: JsonObject): Deed {
  const bubble = ownBubble(scene, deed);
  bubble.unsent = true;
  bubble.message = { type: String(bubble.message.type), id: bubble.id };
  const content = scene.sim.world.contents.get(bubble.id);
  if (content) content.gone = true;
  return { events: [buildEvent(scene, "unsend", { unsend: { messageId: bubble.id } })] };
}

/** Edits one of the person's own texts, which LINE allows in groups. */
export function edit(scene: Scene, deed: JsonObject): Deed {
  const { sim, chat } = scene;
  if (chat.kind !== "group") throw new PhoneProblem(409, "texts can be edited in groups only");
  const bubble = ownBubble(scene, deed);
  const text = stringAt(deed, "text") ?? "";
  if (bubble.message.type !== "text" || text === "") throw new PhoneProblem(409, "only texts can be edited");
  const quoteToken = `qt_${sim.random.hex(40)}`;
  sim.world.addQuoteToken(quoteToken, chat);
  bubble.editedAt = sim.clock.now();
  bubble.message = { ...bubble.message, text };
  return {
    events: [buildEvent(scene, "messageEdited", { message: { type: "text", id: bubble.id, quoteToken, text } })],
  };
}

/** Looks at the chat: everything the account wrote counts as seen. */
export function read({ chat }: Scene): Deed {
  for (const bubble of chat.messages) if (bubble.direction === "outbound") bubble.read = true;
  return { events: [] };
}

/** Watches a film to its end; the account hears of it when it asked to. */
export function watchVideo(scene: Scene, deed: JsonObject): Deed {
  const id = stringAt(deed, "message");
  const bubble = id
    ? scene.sim.world.message(id)?.message
    : scene.chat.messages.findLast(
        (candidate) => candidate.message.type === "video" && candidate.direction === "outbound",
      );
  const trackingId = bubble && stringAt(bubble.message, "trackingId");
  if (!trackingId || scene.chat.kind !== "user") return { events: [] };
  return { events: [buildEvent(scene, "videoPlayComplete", { videoPlayComplete: { trackingId } })] };
}

/** Comes near a beacon. */
export function meetBeacon(scene: Scene, deed: JsonObject): Deed {
  const beacon = {
    hwid: stringAt(deed, "hwid") ?? "d41d8cd98f",
    type: stringAt(deed, "beaconType") ?? "enter",
    dm: stringAt(deed, "dm"),
  };
  return { events: [buildEvent(scene, "beacon", { beacon })] };
}

/** Joins, renews or leaves a paid membership. */
export function changeMembership(scene: Scene, deed: JsonObject): Deed {
  const membership = {
    type: stringAt(deed, "membershipType") ?? "joined",
    membershipId: numberAt(deed, "membershipId") ?? 3189,
  };
  return scene.person.consented ? { events: [buildEvent(scene, "membership", { membership })] } : { events: [] };
}
