import { type Reply, refuse, refuseBody } from "../api/call";
import { isObject, type Json, type JsonObject, objectAt, stringAt } from "../core/json";
import type { Channel, Chat, ChatKind } from "../core/model";
import type { Sim } from "../core/sim";
import limits from "../data/line-limits.json";
import { anything, checkShape, type Shape, text } from "./checks";
import { checkFlex } from "./flex";
import { checkImagemap, imagemapShape } from "./imagemap";
import { checkEmojiPlaces, checkSubstitution, commonShape, plainShapes } from "./plain-messages";
import { type Problem, Spot } from "./spot";
import { isSendableSticker } from "./stickers";
import { checkTemplate } from "./template";

const { min, max } = limits.request.messagesPerRequest;

/** Who the messages are for, as far as the rules depend on it. */
export interface MessageTarget {
  channel: Channel;
  method: "reply" | "push" | "multicast" | "broadcast" | "narrowcast" | "validate";
  chat?: Chat;
  kind?: ChatKind;
  /** Problems found elsewhere in the body, reported together with ours. */
  also: Problem[];
}

const altText = { check: text({ min: 1, max: limits.message.flex.altText.max }), required: true };
const insides: Record<string, Shape> = {
  imagemap: { altText, ...Object.fromEntries(Object.keys(imagemapShape).map((name) => [name, { check: anything }])) },
  template: { altText, template: { check: anything, required: true } },
  flex: { altText, contents: { check: anything, required: true } },
};

const shapes: Record<string, Shape> = Object.fromEntries(
  Object.entries({ ...plainShapes, ...insides }).map(([type, shape]) => [type, { ...commonShape, ...shape }]),
);
const kinds = Object.keys(shapes);

/** The message objects of a body that was found valid. */
export function messageObjects(messages: Json[]): JsonObject[] {
  return messages.filter(isObject);
}

function checkOuter(message: Json, spot: Spot, sim: Sim, target: MessageTarget): void {
  if (!isObject(message)) return spot.fail("Must be an object");
  const type = stringAt(message, "type");
  const shape = type === undefined ? undefined : shapes[type];
  if (!shape) return spot.key("type").fail(`Must be one of the following values: [${kinds.join(", ")}]`);
  checkShape(message, spot, shape);
  if (type === "text") checkEmojiPlaces(message, spot);
  if (type === "textV2") checkTextV2(message, spot, sim, target);
  if (type === "sticker") checkSticker(message, spot, sim);
  if (type === "video") checkTracking(message, spot, target);
  checkQuote(message, spot, sim, target);
}

function checkSticker(message: JsonObject, spot: Spot, sim: Sim): void {
  const [packageId, stickerId] = [stringAt(message, "packageId"), stringAt(message, "stickerId")];
  if (!packageId || !stickerId) return;
  if (!isSendableSticker(packageId, stickerId, sim.world.extraStickers)) spot.key("stickerId").fail("Invalid sticker");
}

function kindOf(target: MessageTarget): ChatKind | undefined {
  return target.chat?.kind ?? target.kind;
}

function checkTracking(message: JsonObject, spot: Spot, target: MessageTarget): void {
  const kind = kindOf(target);
  if (message.trackingId === undefined || kind === undefined || kind === "user") return;
  spot.key("trackingId").fail("Can only be used in one-on-one chats");
}

function checkQuote(message: JsonObject, spot: Spot, sim: Sim, target: MessageTarget): void {
  const token = stringAt(message, "quoteToken");
  if (token === undefined || target.method === "validate") return;
  const chatId = sim.world.chatOfQuoteToken(token);
  if (chatId === undefined || chatId !== target.chat?.id) spot.key("quoteToken").fail("Invalid quote token");
}

function checkTextV2(message: JsonObject, spot: Spot, sim: Sim, target: MessageTarget): void {
  checkSubstitution(message, spot);
  if (target.method === "validate") return;
  const substitution = objectAt(message, "substitution") ?? {};
  for (const [key, value] of Object.entries(substitution)) {
    if (!isObject(value) || value.type !== "mention") continue;
    const problem = mentionProblem(objectAt(value, "mentionee") ?? {}, sim, target);
    if (problem) spot.key("substitution").key(key).fail(problem);
  }
}

function mentionProblem(mentionee: JsonObject, sim: Sim, target: MessageTarget): string | undefined {
  const kind = kindOf(target);
  if (kind !== "group" && kind !== "room") return "Mentions can only be used in group chats and multi-person chats";
  if (mentionee.type === "all") return undefined;
  const person = sim.world.personByUserId(target.channel.providerId, stringAt(mentionee, "userId") ?? "");
  const group = sim.world.groups.get(target.chat?.groupId ?? "");
  return person && group?.members.includes(person.id) ? undefined : "The mentioned user is not a member of the chat";
}

function checkInside(message: JsonObject, refuseUnknown: boolean): Problem[] {
  const problems: Problem[] = [];
  const nested = (path: string) => new Spot(path, "nested", problems, refuseUnknown);
  if (message.type === "imagemap") checkImagemap(message, nested(""));
  else if (message.type === "template") checkTemplate(objectAt(message, "template") ?? {}, nested("template"));
  else if (message.type === "flex") checkFlex(objectAt(message, "contents") ?? {}, nested("/"));
  return problems;
}

function checkList(messages: Json | undefined, spot: Spot, sim: Sim, target: MessageTarget): Json[] {
  if (!Array.isArray(messages)) {
    spot.missing();
    return [];
  }
  if (messages.length < min || messages.length > max) spot.fail(`Size must be between ${min} and ${max}`);
  for (const [index, message] of messages.entries()) checkOuter(message, spot.item(index), sim, target);
  return messages;
}

/** Checks the messages of a send (line-messaging-api sections 5–7) and answers LINE's refusal, or undefined. */
export function checkMessages(sim: Sim, messages: Json | undefined, target: MessageTarget): Reply | undefined {
  const { refuseUnknownProperties } = sim.profile;
  const problems = [...target.also];
  const spot = new Spot("messages", "plain", problems, refuseUnknownProperties);
  const list = checkList(messages, spot, sim, target);
  if (problems.length > 0) return refuseBody(problems);
  for (const [index, message] of list.entries()) {
    const details = checkInside(isObject(message) ? message : {}, refuseUnknownProperties);
    if (details.length === 0) continue;
    const shown = details.map(({ message: complaint, property }) => ({ message: complaint, property }));
    return refuse(400, `A message (messages[${index}]) in the request body is invalid`, { details: shown });
  }
  return undefined;
}
