import { booleanAt, isObject, type JsonObject, listAt, numberAt, objectAt, stringAt, stringsAt } from "./json";
import type { Channel, Friendship, Group, Person, WebhookSettings } from "./model";
import type { Sim } from "./sim";

const hourMs = 3_600_000;

/** A mistake in a world file or in a request to create something. */
export class WorldProblem extends Error {}

type Builder = Pick<Sim, "world" | "random" | "clock" | "settings">;

function required(raw: JsonObject, name: string): string {
  const value = stringAt(raw, name);
  if (!value) throw new WorldProblem(`"${name}" is required`);
  return value;
}

function slug(text: string, fallback: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain || fallback;
}

/** Adds a provider from `{id?, name}`. */
export function addProvider({ world, random }: Builder, raw: JsonObject): { id: string; name: string } {
  const name = stringAt(raw, "name") ?? "Provider";
  const provider = { id: stringAt(raw, "id") ?? `provider-${random.hex(8)}`, name };
  world.providers.set(provider.id, provider);
  return provider;
}

function webhookFrom(raw: JsonObject, { settings }: Builder): WebhookSettings {
  const given = objectAt(raw, "webhook") ?? {};
  const url = stringAt(given, "url") ?? "";
  const schedule = listAt(given, "redeliveryScheduleMs").filter((item): item is number => typeof item === "number");
  return {
    url,
    active: booleanAt(given, "active") ?? true,
    redelivery: booleanAt(given, "redelivery") ?? false,
    redeliveryScheduleMs: schedule.length > 0 ? schedule : settings.redeliveryScheduleMs,
  };
}

function providerOf(builder: Builder, raw: JsonObject): string {
  const wanted = stringAt(raw, "provider");
  const first = builder.world.providers.values().next().value;
  if (wanted === undefined) return (first ?? addProvider(builder, {})).id;
  if (!builder.world.providers.has(wanted)) throw new WorldProblem(`no provider "${wanted}"`);
  return wanted;
}

/** Adds a channel; only `displayName` is needed, everything else is made up when it is not given. */
export function addChannel(builder: Builder, raw: JsonObject): Channel {
  const { world, random, clock } = builder;
  const displayName = required(raw, "displayName");
  const id = stringAt(raw, "id") ?? `20${random.digits(8)}`;
  const key = stringAt(raw, "key") ?? slug(displayName, id);
  if (world.channel(id) ?? world.channel(key)) throw new WorldProblem(`channel "${key}" exists already`);
  const channel: Channel = {
    id,
    key,
    providerId: providerOf(builder, raw),
    secret: stringAt(raw, "secret") ?? random.hex(32),
    accessToken: stringAt(raw, "accessToken") ?? `longlived.${random.hex(64)}`,
    botUserId: stringAt(raw, "botUserId") ?? `U${random.hex(32)}`,
    basicId: stringAt(raw, "basicId") ?? `@${random.digits(3)}${random.hex(5)}`,
    displayName,
    pictureUrl: stringAt(raw, "pictureUrl"),
    verified: booleanAt(raw, "verified") ?? false,
    chatMode: stringAt(raw, "chatMode") === "bot" ? "bot" : "chat",
    webhook: webhookFrom(raw, builder),
    network: { unstable: false, duplicateProbability: 0, maxDelayMs: 0 },
    quotaLimit: numberAt(raw, "quota") ?? null,
    quotaUsed: numberAt(raw, "quotaUsed") ?? 0,
    quotaMonth: "",
    suspended: false,
  };
  return world.addChannel(channel, clock.now());
}

function channelIn({ world }: Builder, reference: string): Channel {
  const channel = world.channel(reference);
  if (!channel) throw new WorldProblem(`no channel "${reference}"`);
  return channel;
}

function platformOf(raw: JsonObject): Person["platform"] {
  const platform = stringAt(raw, "platform");
  return platform === "android" || platform === "pc" ? platform : "ios";
}

function relate(builder: Builder, person: Person, raw: JsonObject): void {
  const { world, clock } = builder;
  const states: [string, Friendship][] = [
    ["friendOf", "friend"],
    ["blocked", "blocked"],
  ];
  for (const [name, state] of states) {
    for (const key of stringsAt(raw, name)) world.setFriendship(channelIn(builder, key).id, person.id, state);
  }
  for (const [provider, userId] of Object.entries(objectAt(raw, "userIds") ?? {})) {
    if (typeof userId === "string") world.setUserId(provider, person.id, userId);
  }
  for (const [key, hours] of Object.entries(objectAt(raw, "wroteHoursAgo") ?? {})) {
    const chat = world.userChat(channelIn(builder, key), person);
    if (typeof hours === "number") chat.lastInboundAt = clock.now() - hours * hourMs;
  }
}

/** Adds a person; only `displayName` is needed. `friendOf`, `blocked` and `wroteHoursAgo` set how they stand to channels. */
export function addPerson(builder: Builder, raw: JsonObject): Person {
  const { world, random } = builder;
  const displayName = required(raw, "displayName");
  const wanted = stringAt(raw, "id");
  const id = wanted ?? `${slug(displayName, "person")}-${random.hex(8)}`;
  if (world.persons.has(id)) throw new WorldProblem(`person "${id}" exists already`);
  const person: Person = {
    id,
    displayName,
    pictureUrl: stringAt(raw, "pictureUrl"),
    statusMessage: stringAt(raw, "statusMessage"),
    language: stringAt(raw, "language"),
    platform: platformOf(raw),
    consented: booleanAt(raw, "consented") ?? true,
    deleted: false,
  };
  world.persons.set(id, person);
  relate(builder, person, raw);
  return person;
}

/** Adds a group or room from `{kind?, name?, members, channel?}`. */
export function addGroup(builder: Builder, raw: JsonObject): Group {
  const { world, random } = builder;
  const kind = stringAt(raw, "kind") === "room" ? "room" : "group";
  const members = stringsAt(raw, "members");
  for (const member of members) if (!world.persons.has(member)) throw new WorldProblem(`no person "${member}"`);
  const key = stringAt(raw, "channel");
  const group: Group = {
    id: stringAt(raw, "id") ?? `${kind === "room" ? "R" : "C"}${random.hex(32)}`,
    kind,
    name: stringAt(raw, "name") ?? "Group",
    pictureUrl: stringAt(raw, "pictureUrl"),
    members,
    channelId: key === undefined ? undefined : channelIn(builder, key).id,
  };
  world.groups.set(group.id, group);
  return group;
}

/** Fills a world from the JSON of a world file. */
export function populate(builder: Builder, file: JsonObject): void {
  for (const raw of listAt(file, "providers").filter(isObject)) addProvider(builder, raw);
  for (const raw of listAt(file, "channels").filter(isObject)) addChannel(builder, raw);
  for (const raw of listAt(file, "persons").filter(isObject)) addPerson(builder, raw);
  for (const raw of listAt(file, "groups").filter(isObject)) addGroup(builder, raw);
  for (const sticker of stringsAt(file, "stickers")) builder.world.extraStickers.add(sticker);
}
