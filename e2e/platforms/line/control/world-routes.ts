import { addAssertionKey } from "../api/jwt-assertion";
import { booleanAt, type JsonObject, listAt, numberAt, objectAt, stringAt } from "../core/json";
import type { Channel, Friendship, Group, Person } from "../core/model";
import { addChannel, addGroup, addPerson, addProvider } from "../core/populate";
import type { Sim } from "../core/sim";
import { refusalOfWebhookUrl } from "../webhook/allowed-url";
import { type ControlCall, ControlProblem, type ControlRoute, ok } from "./respond";

const unstableDuplicates = 0.3;
const unstableDelayMs = 800;

/** The channel a control path names, by id or key. */
export function channelOf(sim: Sim, reference: string | undefined): Channel {
  const channel = sim.world.channel(reference ?? "");
  if (!channel) throw new ControlProblem(404, `no channel ${reference}`);
  return channel;
}

/** The person a control request names. */
export function personOf(sim: Sim, reference: string | undefined, channel?: Channel): Person {
  const person = sim.world.person(reference ?? "", channel);
  if (!person) throw new ControlProblem(404, `no person ${reference}`);
  return person;
}

function personView(sim: Sim, person: Person): JsonObject {
  const userIds: JsonObject = {};
  for (const provider of sim.world.providers.keys()) userIds[provider] = sim.world.userIdOf(provider, person.id);
  const friendships: JsonObject = {};
  for (const channel of sim.world.channels.values())
    friendships[channel.id] = sim.world.friendship(channel.id, person.id);
  return { ...person, userIds, friendships };
}

function channelView(channel: Channel): JsonObject {
  return { ...channel, webhook: { ...channel.webhook }, network: { ...channel.network } };
}

function groupView(group: Group): JsonObject {
  return { ...group };
}

function usableUrl(sim: Sim, url: string): string {
  const refusal = url === "" ? undefined : refusalOfWebhookUrl(url, sim.options);
  if (refusal) throw new ControlProblem(400, refusal);
  return url;
}

function putWebhook({ sim, params, body }: Pick<ControlCall, "sim" | "params" | "body">) {
  const channel = channelOf(sim, params.id);
  const { webhook } = channel;
  const schedule = listAt(body, "redeliveryScheduleMs").filter((item): item is number => typeof item === "number");
  webhook.url = usableUrl(sim, stringAt(body, "url") ?? webhook.url);
  webhook.active = booleanAt(body, "active") ?? webhook.active;
  webhook.redelivery = booleanAt(body, "redelivery") ?? webhook.redelivery;
  if (schedule.length > 0) webhook.redeliveryScheduleMs = schedule;
  channel.suspended = false;
  return ok(channelView(channel));
}

function putNetwork({ sim, params, body }: ControlCall) {
  const channel = channelOf(sim, params.id);
  const unstable = booleanAt(body, "unstable") ?? false;
  channel.network = {
    unstable,
    duplicateProbability: numberAt(body, "duplicateProbability") ?? (unstable ? unstableDuplicates : 0),
    maxDelayMs: numberAt(body, "maxDelayMs") ?? (unstable ? unstableDelayMs : 0),
  };
  sim.transcript.add({ kind: "state", channel: channel.id, what: "network", ...channel.network });
  return ok(channelView(channel));
}

/** Changes a channel, or creates it under this id when it is new: callers that start again need not look first. */
function putChannel({ sim, params, body }: ControlCall) {
  const known = sim.world.channel(params.id ?? "");
  if (!known) return ok(channelView(addChannel(sim, { ...body, id: params.id })));
  const channel = changeChannel(sim, known, body);
  if (objectAt(body, "webhook")) return putWebhook({ sim, params, body: objectAt(body, "webhook") ?? {} });
  return ok(channelView(channel));
}

function changeChannel(sim: Sim, channel: Channel, body: JsonObject): Channel {
  channel.displayName = stringAt(body, "displayName") ?? channel.displayName;
  channel.pictureUrl = stringAt(body, "pictureUrl") ?? channel.pictureUrl;
  channel.secret = stringAt(body, "secret") ?? channel.secret;
  const accessToken = stringAt(body, "accessToken");
  if (accessToken) replaceToken(sim, channel, accessToken, false);
  channel.botUserId = stringAt(body, "botUserId") ?? channel.botUserId;
  channel.verified = booleanAt(body, "verified") ?? channel.verified;
  if (body.chatMode === "chat" || body.chatMode === "bot") channel.chatMode = body.chatMode;
  return channel;
}

function putQuota({ sim, params, body }: ControlCall) {
  const channel = channelOf(sim, params.id);
  channel.quotaLimit = body.limit === null ? null : (numberAt(body, "limit") ?? channel.quotaLimit);
  channel.quotaUsed = numberAt(body, "used") ?? channel.quotaUsed;
  return ok(channelView(channel));
}

function replaceToken(sim: Sim, channel: Channel, accessToken: string, keepOld: boolean): void {
  if (!keepOld) sim.world.accessTokens.delete(channel.accessToken);
  channel.accessToken = accessToken;
  sim.world.addChannel(channel, sim.clock.now());
}

/** Issues a new long-lived token; the old one dies unless it is to be kept. */
function postToken({ sim, params, body }: ControlCall) {
  const channel = channelOf(sim, params.id);
  const accessToken = stringAt(body, "accessToken") ?? `longlived.${sim.random.hex(64)}`;
  replaceToken(sim, channel, accessToken, booleanAt(body, "keepOld") === true);
  return ok({ accessToken: channel.accessToken });
}

function revokeTokens({ sim, params }: ControlCall) {
  const channel = channelOf(sim, params.id);
  for (const [text, token] of sim.world.accessTokens)
    if (token.channelId === channel.id) sim.world.accessTokens.delete(text);
  sim.transcript.add({ kind: "state", channel: channel.id, what: "tokens-revoked" });
  return ok();
}

function postAssertionKey({ sim, params, body }: ControlCall) {
  const kid = stringAt(body, "kid") ?? sim.random.uuid();
  addAssertionKey(channelOf(sim, params.id), kid, objectAt(body, "jwk") ?? {});
  return ok({ kid });
}

function deleteChannel({ sim, params }: ControlCall) {
  const channel = channelOf(sim, params.id);
  sim.world.removeChannel(channel);
  return ok();
}

async function verifyChannel({ sim, params }: ControlCall) {
  const channel = channelOf(sim, params.id);
  if (channel.webhook.url === "") throw new ControlProblem(409, "the channel has no webhook URL");
  const { ok: success, status, reason, detail } = await sim.webhooks.verify(channel);
  return ok({ success, statusCode: status, reason, detail });
}

/** Changes a person, or creates them under this id when they are new. */
function putPerson({ sim, params, body }: ControlCall) {
  const known = sim.world.persons.get(params.id ?? "");
  if (!known) return ok(personView(sim, addPerson(sim, { ...body, id: params.id })));
  const person: Person = known;
  person.displayName = stringAt(body, "displayName") ?? person.displayName;
  person.pictureUrl = stringAt(body, "pictureUrl") ?? person.pictureUrl;
  person.statusMessage = stringAt(body, "statusMessage") ?? person.statusMessage;
  person.language = stringAt(body, "language") ?? person.language;
  person.consented = booleanAt(body, "consented") ?? person.consented;
  person.deleted = booleanAt(body, "deleted") ?? person.deleted;
  return ok(personView(sim, person));
}

function isFriendship(value: unknown): value is Friendship {
  return value === "none" || value === "friend" || value === "blocked";
}

/** Sets how a person stands to an account without any event, as if it had happened long ago. */
function putFriendship({ sim, body }: ControlCall) {
  const channel = channelOf(sim, stringAt(body, "channel"));
  const person = personOf(sim, stringAt(body, "person"), channel);
  if (!isFriendship(body.state)) throw new ControlProblem(400, "state is none, friend or blocked");
  sim.world.setFriendship(channel.id, person.id, body.state);
  const lastInboundAt = numberAt(body, "lastInboundAt");
  if (lastInboundAt !== undefined) sim.world.userChat(channel, person).lastInboundAt = lastInboundAt;
  return ok({ channel: channel.id, person: person.id, state: body.state });
}

function worldView({ sim }: ControlCall) {
  const { world } = sim;
  return ok({
    providers: [...world.providers.values()],
    channels: [...world.channels.values()].map(channelView),
    persons: [...world.persons.values()].slice(0, 1_000).map((person) => personView(sim, person)),
    groups: [...world.groups.values()].map(groupView),
  });
}

/** Creating, listing and changing who and what exists. */
export const worldRoutes: readonly ControlRoute[] = [
  { method: "GET", path: "/world", handle: worldView },
  { method: "GET", path: "/providers", handle: ({ sim }) => ok([...sim.world.providers.values()]) },
  { method: "POST", path: "/providers", handle: ({ sim, body }) => ok(addProvider(sim, body)) },
  { method: "GET", path: "/channels", handle: ({ sim }) => ok([...sim.world.channels.values()].map(channelView)) },
  {
    method: "POST",
    path: "/channels",
    handle: ({ sim, body }) => {
      usableUrl(sim, stringAt(objectAt(body, "webhook") ?? {}, "url") ?? "");
      return ok(channelView(addChannel(sim, body)));
    },
  },
  { method: "GET", path: "/channels/{id}", handle: ({ sim, params }) => ok(channelView(channelOf(sim, params.id))) },
  { method: "PUT", path: "/channels/{id}", handle: putChannel },
  { method: "DELETE", path: "/channels/{id}", handle: deleteChannel },
  { method: "PUT", path: "/channels/{id}/webhook", handle: putWebhook },
  { method: "PUT", path: "/channels/{id}/network", handle: putNetwork },
  { method: "PUT", path: "/channels/{id}/quota", handle: putQuota },
  { method: "POST", path: "/channels/{id}/tokens", handle: postToken },
  { method: "DELETE", path: "/channels/{id}/tokens", handle: revokeTokens },
  { method: "POST", path: "/channels/{id}/assertion-keys", handle: postAssertionKey },
  { method: "POST", path: "/channels/{id}/verify", handle: verifyChannel },
  {
    method: "GET",
    path: "/persons",
    handle: ({ sim }) => ok([...sim.world.persons.values()].map((person) => personView(sim, person))),
  },
  { method: "POST", path: "/persons", handle: ({ sim, body }) => ok(personView(sim, addPerson(sim, body))) },
  { method: "GET", path: "/persons/{id}", handle: ({ sim, params }) => ok(personView(sim, personOf(sim, params.id))) },
  { method: "PUT", path: "/persons/{id}", handle: putPerson },
  { method: "PUT", path: "/friendships", handle: putFriendship },
  { method: "GET", path: "/groups", handle: ({ sim }) => ok([...sim.world.groups.values()].map(groupView)) },
  { method: "POST", path: "/groups", handle: ({ sim, body }) => ok(groupView(addGroup(sim, body))) },
];
