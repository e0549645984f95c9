import { type JsonObject, objectAt, stringAt } from "../core/json";
import type { Channel, Chat, Person } from "../core/model";
import type { Sim } from "../core/sim";
import type { Deed } from "./deed";
import { eventIdOf, type Scene } from "./events";
import * as friendship from "./friendship-acts";
import { sendImages, sendMedia } from "./media-acts";
import * as menu from "./menu-acts";
import { PhoneProblem } from "./problem";
import * as talk from "./talk-acts";
import { pickDate, tap } from "./tap";

type Perform = (scene: Scene, deed: JsonObject) => Deed;

/** Everything a person can do, by the name that `do.type` gives it. */
const deeds: Record<string, Perform> = {
  text: talk.sayText,
  sticker: talk.sendSticker,
  location: talk.sendLocation,
  image: sendMedia,
  images: sendImages,
  video: sendMedia,
  audio: sendMedia,
  file: sendMedia,
  edit: talk.edit,
  unsend: talk.unsend,
  tap,
  pickDate,
  read: talk.read,
  menuTap: menu.tapMenu,
  accountLink: menu.linkAccount,
  liffPost: menu.postFromLiff,
  watchVideo: talk.watchVideo,
  beacon: talk.meetBeacon,
  membership: talk.changeMembership,
  follow: friendship.follow,
  block: friendship.block,
  unblock: friendship.unblock,
  deleteAccount: friendship.deleteAccount,
  invite: friendship.invite,
  remove: friendship.remove,
  joinMembers: friendship.joinMembers,
  leaveMembers: friendship.leaveMembers,
};

/** Deeds that are possible although the person has blocked the account. */
const possibleWhenBlocked = new Set(["follow", "unblock", "block", "read", "deleteAccount"]);

function findChat(sim: Sim, channel: Channel, person: Person, where: JsonObject): Chat {
  const groupId = stringAt(where, "group") ?? stringAt(where, "room");
  if (groupId === undefined) return sim.world.userChat(channel, person);
  const group = sim.world.groups.get(groupId);
  if (!group) throw new PhoneProblem(404, `no group or room ${groupId}`);
  return sim.world.groupChat(channel, group);
}

function sceneOf(sim: Sim, request: JsonObject): Scene {
  const channel = sim.world.channel(stringAt(request, "channel") ?? "");
  if (!channel) throw new PhoneProblem(404, `no channel ${String(request.channel)}`);
  const person = sim.world.person(stringAt(request, "as") ?? "", channel);
  if (!person) throw new PhoneProblem(404, `no person ${String(request.as)}`);
  return { sim, channel, person, chat: findChat(sim, channel, person, objectAt(request, "in") ?? {}) };
}

function isPresent({ sim, channel, chat }: Scene): boolean {
  return chat.groupId === undefined || sim.world.groups.get(chat.groupId)?.channelId === channel.id;
}

function refuseImpossible(scene: Scene, type: string): void {
  const { sim, channel, person, chat } = scene;
  if (person.deleted) throw new PhoneProblem(409, "this person has deleted their account");
  const blocked = chat.kind === "user" && sim.world.friendship(channel.id, person.id) === "blocked";
  if (blocked && !possibleWhenBlocked.has(type)) throw new PhoneProblem(409, "the person has blocked the account");
}

/** Lets a person do something on their phone; the account hears of it by webhook. */
export function act(sim: Sim, request: JsonObject): JsonObject {
  const scene = sceneOf(sim, request);
  const deed = objectAt(request, "do") ?? {};
  const type = stringAt(deed, "type") ?? "";
  const perform = deeds[type];
  if (!perform) throw new PhoneProblem(400, `unknown deed "${type}"; known: ${Object.keys(deeds).join(", ")}`);
  refuseImpossible(scene, type);
  const wasPresent = isPresent(scene);
  const done = perform(scene, deed);
  const { channel, chat, person } = scene;
  const eventIds = done.events.map(eventIdOf);
  const shown = type === "text" ? { text: deed.text } : {};
  sim.transcript.add({
    kind: "user.act",
    channel: channel.id,
    chat: chat.id,
    person: person.id,
    type,
    eventIds,
    ...shown,
  });
  sim.transcript.announceScreen(channel.id, chat.id);
  // An account that is not in the group hears nothing of what people say there.
  if (wasPresent || isPresent(scene)) sim.webhooks.emit(channel, done.events);
  return { eventIds, messageIds: done.messageIds ?? [], chat: chat.id, opened: done.opened, copied: done.copied };
}
