import { type JsonObject, stringsAt } from "../core/json";
import type { Friendship, Group } from "../core/model";
import type { Deed } from "./deed";
import { buildEvent, type Scene } from "./events";
import { PhoneProblem } from "./problem";

function become(scene: Scene, state: Friendship): void {
  const { sim, channel, person, chat } = scene;
  sim.world.setFriendship(channel.id, person.id, state);
  // Following and blocking both put chat control back to its default.
  chat.mode = "active";
  sim.transcript.add({
    kind: "state",
    channel: channel.id,
    chat: chat.id,
    what: "friendship",
    person: person.id,
    state,
  });
}

function current({ sim, channel, person }: Scene): Friendship {
  return sim.world.friendship(channel.id, person.id);
}

/** Adds the account as a friend. */
export function follow(scene: Scene): Deed {
  if (current(scene) === "blocked") return unblock(scene);
  become(scene, "friend");
  return { events: [buildEvent(scene, "follow", { follow: { isUnblocked: false } })] };
}

/** Blocks the account. */
export function block(scene: Scene): Deed {
  if (current(scene) === "blocked") throw new PhoneProblem(409, "the account is blocked already");
  become(scene, "blocked");
  return { events: [buildEvent(scene, "unfollow", {})] };
}

/** Unblocks the account. */
export function unblock(scene: Scene): Deed {
  if (current(scene) !== "blocked") throw new PhoneProblem(409, "the account is not blocked");
  become(scene, "friend");
  return { events: [buildEvent(scene, "follow", { follow: { isUnblocked: true } })] };
}

/** Deletes the person's LINE account; accounts hear of it as of a block. */
export function deleteAccount(scene: Scene): Deed {
  const event = buildEvent(scene, "unfollow", {});
  scene.person.deleted = true;
  become(scene, "none");
  return { events: [event] };
}

function groupOf({ sim, chat }: Scene): Group {
  const group = sim.world.groups.get(chat.groupId ?? "");
  if (!group) throw new PhoneProblem(409, "this happens in groups and rooms only");
  return group;
}

/** Invites the account into the group. */
export function invite(scene: Scene): Deed {
  const group = groupOf(scene);
  if (group.channelId && group.channelId !== scene.channel.id) {
    throw new PhoneProblem(409, "another account is in this chat already");
  }
  group.channelId = scene.channel.id;
  return { events: [buildEvent(scene, "join", {}, false)] };
}

/** Removes the account from the group. */
export function remove(scene: Scene): Deed {
  const group = groupOf(scene);
  const event = buildEvent(scene, "leave", {}, false);
  group.channelId = undefined;
  return { events: [event] };
}

function members(scene: Scene, deed: JsonObject): { ids: string[]; sources: JsonObject[] } {
  const { sim, channel } = scene;
  const ids = stringsAt(deed, "persons").map((reference) => {
    const person = sim.world.person(reference, channel);
    if (!person) throw new PhoneProblem(404, `no person ${reference}`);
    return person.id;
  });
  return { ids, sources: ids.map((id) => ({ type: "user", userId: sim.world.userIdOf(channel.providerId, id) })) };
}

/** People enter the group. */
export function joinMembers(scene: Scene, deed: JsonObject): Deed {
  const group = groupOf(scene);
  const { ids, sources } = members(scene, deed);
  group.members = [...new Set([...group.members, ...ids])];
  return { events: [buildEvent(scene, "memberJoined", { joined: { members: sources } }, false)] };
}

/** People leave the group. */
export function leaveMembers(scene: Scene, deed: JsonObject): Deed {
  const group = groupOf(scene);
  const { ids, sources } = members(scene, deed);
  group.members = group.members.filter((id) => !ids.includes(id));
  return { events: [buildEvent(scene, "memberLeft", { left: { members: sources } }, false)] };
}
