import { inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { channels } from "@/db/schema";
import type { Connection } from "@/lib/channels";
import { connectionOf, type SealedChannel } from "@/lib/channels";

/** A channel as the webhook doorway and the worker need it, opened. */
export interface ListedChannel {
  platform: string;
  workspaceId: string;
  name: string;
  isActive: boolean;
  connection: Connection;
}

/** How long a change made by another process may stay unseen. */
const freshMilliseconds = 3_000;
const mostRemembered = 5_000;

/**
 * The channel of an id, remembered for a few seconds, also that there is none: a storm of webhooks, or of made-up ids, costs
 * one query at a time and not one per request.
 */
export function findChannel(db: Db, channelId: string): Promise<ListedChannel | undefined> {
  const directory = directoryOf(db);
  const known = directory.remembered.get(channelId);
  if (known && known.until > Date.now()) return known.channel;
  const channel = lookUp(directory, channelId);
  if (directory.remembered.size >= mostRemembered) directory.remembered.clear();
  directory.remembered.set(channelId, { channel, until: Date.now() + freshMilliseconds });
  channel.catch(() => directory.remembered.delete(channelId));
  return channel;
}

/** Lets this process see a change at once; the others see it within seconds. */
export function forgetChannel(channelId: string): void {
  for (const directory of directories.values()) directory.remembered.delete(channelId);
}

interface Directory {
  db: Db;
  remembered: Map<string, { channel: Promise<ListedChannel | undefined>; until: number }>;
  /** Ids that the next query will ask for, while one is under way. */
  asked: Set<string>;
  next: Promise<Map<string, ChannelRow>> | undefined;
  running: Promise<unknown>;
}

const directories = new Map<Db, Directory>();

function directoryOf(db: Db): Directory {
  const known = directories.get(db);
  if (known) return known;
  const made = { db, remembered: new Map(), asked: new Set<string>(), next: undefined, running: Promise.resolve() };
  directories.set(db, made);
  return made;
}

/** Ids that arrive while a query runs share the one after it. */
async function lookUp(directory: Directory, channelId: string): Promise<ListedChannel | undefined> {
  directory.asked.add(channelId);
  directory.next ??= directory.running.then(() => queryAsked(directory));
  const row = (await directory.next).get(channelId);
  return row && toListed(row);
}

async function queryAsked(directory: Directory): Promise<Map<string, ChannelRow>> {
  const ids = [...directory.asked];
  directory.asked.clear();
  directory.next = undefined;
  const query = selectChannels(directory.db, ids);
  directory.running = query.catch(() => {});
  return query;
}

interface ChannelRow extends SealedChannel {
  platform: string;
  name: string;
  workspaceId: string;
  status: string;
}

async function selectChannels(db: Db, ids: string[]): Promise<Map<string, ChannelRow>> {
  const rows = await db
    .select({
      id: channels.id,
      platform: channels.platform,
      workspaceId: channels.workspaceId,
      name: channels.name,
      status: channels.status,
      platformAccountId: channels.platformAccountId,
      isSandbox: channels.isSandbox,
      secrets: channels.secrets,
    })
    .from(channels)
    .where(inArray(channels.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

function toListed(row: ChannelRow): ListedChannel {
  const { platform, workspaceId, name, status } = row;
  return { platform, workspaceId, name, isActive: status === "active", connection: connectionOf(row) };
}
