import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type {
  AccessToken,
  Channel,
  Chat,
  Friendship,
  Group,
  Person,
  Provider,
  ReplyToken,
  StoredContent,
} from "./model";
import type { RandomState } from "./random";
import type { RichMenuState } from "./rich-menus";
import type { Sim } from "./sim";
import type { AcceptedRetry } from "./world";

const version = 2;

interface Snapshot {
  version: number;
  now: number;
  offsetMs: number;
  random: RandomState;
  mediaMap: Record<string, string>;
  providers: Provider[];
  channels: Channel[];
  persons: Person[];
  groups: Group[];
  chats: Chat[];
  accessTokens: AccessToken[];
  replyTokens: [string, ReplyToken][];
  retries: [string, AcceptedRetry][];
  contents: (Omit<StoredContent, "bytes"> & { base64: string })[];
  richMenus: RichMenuState;
  relations: { userIds: [string, string][]; friendships: [string, Friendship][] };
}

function liveReplyTokens({ world, clock, settings }: Sim): [string, ReplyToken][] {
  return [...world.replyTokens].filter(([, token]) => clock.now() - token.eventAt <= settings.replyTokenMaxAgeMs);
}

function take(sim: Sim): Snapshot {
  const { world, clock, random, mediaMap } = sim;
  return {
    version,
    now: clock.now(),
    offsetMs: clock.offsetMs(),
    random: random.save(),
    mediaMap,
    providers: [...world.providers.values()],
    channels: [...world.channels.values()],
    persons: [...world.persons.values()],
    groups: [...world.groups.values()],
    chats: [...world.chats.values()],
    accessTokens: [...world.accessTokens.values()],
    replyTokens: liveReplyTokens(sim),
    retries: [...world.retries],
    contents: [...world.contents.values()].map(({ bytes, ...rest }) => ({ ...rest, base64: bytes.toString("base64") })),
    richMenus: world.richMenus.save(),
    relations: world.relations(),
  };
}

/** Writes the world to a file, whole or not at all. */
export function saveSnapshot(sim: Sim, file: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(take(sim)));
  renameSync(draft, file);
}

function putBack(sim: Sim, saved: Snapshot): void {
  const { world, clock, random } = sim;
  random.restore(saved.random);
  if (clock.mode === "manual") clock.set(Math.max(clock.now(), saved.now));
  else clock.restoreOffset(saved.offsetMs);
  Object.assign(sim.mediaMap, saved.mediaMap);
  for (const provider of saved.providers) world.providers.set(provider.id, provider);
  for (const channel of saved.channels) world.addChannel(channel, saved.now);
  for (const person of saved.persons) world.persons.set(person.id, person);
  for (const group of saved.groups) world.groups.set(group.id, group);
  for (const chat of saved.chats) world.addChat(chat);
  for (const token of saved.accessTokens) world.addAccessToken(token);
  for (const [token, record] of saved.replyTokens) world.addReplyToken(token, record);
  for (const [slot, record] of saved.retries) world.retries.set(slot, record);
  for (const { base64, ...content } of saved.contents) {
    world.contents.set(content.messageId, { ...content, bytes: Buffer.from(base64, "base64") });
  }
  world.richMenus.restore(saved.richMenus);
  world.restoreRelations(saved.relations);
}

/** Continues from a snapshot file; false when there is none (or it is of another version). */
export function loadSnapshot(sim: Sim, file: string): boolean {
  if (!existsSync(file)) return false;
  const saved: Snapshot = JSON.parse(readFileSync(file, "utf8"));
  if (saved.version !== version) return false;
  putBack(sim, saved);
  return true;
}
