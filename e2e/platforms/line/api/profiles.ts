import type { JsonObject } from "../core/json";
import type { Group, Person } from "../core/model";
import { kindOfId } from "../sending/recipients";
import { type Call, type Reply, refuse, reply } from "./call";

function badParameter(name: string): Reply {
  return refuse(400, `The value for the '${name}' parameter is invalid`);
}

function memberView(person: Person, userId: string): JsonObject {
  return { displayName: person.displayName, userId, pictureUrl: person.pictureUrl };
}

/** GET /v2/bot/profile/{userId}: friends, and strangers who wrote. */
export function getProfile(call: Call): Reply {
  const { sim, channel, params } = call;
  const { userId = "" } = params;
  if (kindOfId(userId) !== "user") return badParameter("userId");
  const person = sim.world.personByUserId(channel.providerId, userId);
  if (!person || person.deleted || !person.consented) return refuse(404, "Not found");
  const friendship = sim.world.friendship(channel.id, person.id);
  const wrote = sim.world.userChat(channel, person).lastInboundAt !== undefined;
  if (friendship === "blocked" || (friendship === "none" && !wrote)) return refuse(404, "Not found");
  const { statusMessage, language } = person;
  return reply({ ...memberView(person, userId), statusMessage, language });
}

function ownGroup(call: Call, kind: "group" | "room"): Group | Reply {
  const id = call.params[`${kind}Id`] ?? "";
  if (kindOfId(id) !== kind) return badParameter(`${kind}Id`);
  const group = call.sim.world.groups.get(id);
  return group && group.channelId === call.channel.id ? group : refuse(404, "Not found");
}

function isGroup(value: Group | Reply): value is Group {
  return "members" in value;
}

/** GET /v2/bot/{group|room}/{id}/member/{userId}. */
export function getMemberProfile(kind: "group" | "room") {
  return (call: Call): Reply => {
    const group = ownGroup(call, kind);
    if (!isGroup(group)) return group;
    const { userId = "" } = call.params;
    if (kindOfId(userId) !== "user") return badParameter("userId");
    const person = call.sim.world.personByUserId(call.channel.providerId, userId);
    const isMember = person?.consented && group.members.includes(person.id);
    return isMember ? reply(memberView(person, userId)) : refuse(404, "Not found");
  };
}

/** GET /v2/bot/{group|room}/{id}/members/count, the account itself not counted. */
export function getMemberCount(kind: "group" | "room") {
  return (call: Call): Reply => {
    const group = ownGroup(call, kind);
    return isGroup(group) ? reply({ count: group.members.length }) : group;
  };
}

/** GET /v2/bot/{group|room}/{id}/members/ids, for verified accounts. */
export function getMemberIds(kind: "group" | "room") {
  return (call: Call): Reply => {
    if (!call.channel.verified) return refuse(403, "Access to this API is not available for your account");
    const group = ownGroup(call, kind);
    if (!isGroup(group)) return group;
    const { world } = call.sim;
    const members = group.members.filter((id) => world.persons.get(id)?.consented);
    return reply({ memberIds: members.slice(0, 100).map((id) => world.userIdOf(call.channel.providerId, id)) });
  };
}

/** GET /v2/bot/group/{groupId}/summary. */
export function getGroupSummary(call: Call): Reply {
  const group = ownGroup(call, "group");
  if (!isGroup(group)) return group;
  return reply({ groupId: group.id, groupName: group.name, pictureUrl: group.pictureUrl });
}

/** POST /v2/bot/{group|room}/{id}/leave; leaving a room one is not in succeeds. */
export function leaveGroup(kind: "group" | "room") {
  return (call: Call): Reply => {
    const group = ownGroup(call, kind);
    if (!isGroup(group)) return kind === "room" && group.status === 404 ? reply() : group;
    group.channelId = undefined;
    call.sim.transcript.add({ kind: "state", channel: call.channel.id, what: "left", target: group.id });
    return reply();
  };
}

const defaultPage = 300;
const largestPage = 1_000;
const continuationMs = 24 * 3_600_000;

/** A continuation token says where to go on and until when; the platform signs nothing, it is only pretended. */
function continuation(at: number, offset: number): string {
  return Buffer.from(`${at}:${offset}`).toString("base64url");
}

function readContinuation(token: string, now: number): number | undefined {
  const parts = /^(\d+):(\d+)$/.exec(Buffer.from(token, "base64url").toString("latin1"));
  if (!parts || now - Number(parts[1]) > continuationMs) return undefined;
  return Number(parts[2]);
}

/** GET /v2/bot/followers/ids, for verified accounts; page sizes vary on purpose. */
export function getFollowers(call: Call): Reply {
  const { sim, channel, query } = call;
  if (!channel.verified) return refuse(403, "Access to this API is not available for your account");
  const start = query.get("start");
  const from = start === null ? 0 : readContinuation(start, sim.clock.now());
  if (from === undefined) return refuse(400, "Invalid start param");
  const limit = Math.min(largestPage, Math.max(1, Number(query.get("limit") ?? defaultPage) || defaultPage));
  const ids = sim.world
    .friends(channel.id)
    .filter((person) => person.consented)
    .map((person) => sim.world.userIdOf(channel.providerId, person.id));
  const size = sim.profile.name === "strict" ? limit : 1 + sim.random.below(limit);
  const next = from + size < ids.length ? continuation(sim.clock.now(), from + size) : undefined;
  return reply({ userIds: ids.slice(from, from + size), next });
}

const linkTokenMs = 10 * 60_000;

/** POST /v2/bot/user/{userId}/linkToken. */
export function issueLinkToken({ sim, channel, params }: Call): Reply {
  const { userId = "" } = params;
  if (kindOfId(userId) !== "user") return badParameter("userId");
  const person = sim.world.personByUserId(channel.providerId, userId);
  if (!person) return refuse(404, "Not found");
  const linkToken = sim.random.hex(32);
  const expiresAt = sim.clock.now() + linkTokenMs;
  sim.world.linkTokens.set(linkToken, { channelId: channel.id, personId: person.id, expiresAt });
  return reply({ linkToken });
}
