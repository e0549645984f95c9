import { getDb, getListener } from "@/db/pool";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { log } from "@/lib/kernel/log";
import { LiveClient, visibleChanges } from "./live-client";
import type { LiveNews } from "./live-event";
import { LiveHub } from "./live-hub";
import { formatPosition, type Position, parsePosition } from "./position";
import { currentPosition, type FeedChange, readChanges } from "./read-changes";

/** INB-521: after a longer absence everything is read again instead of replayed. */
const longestReplayMs = 10 * 60_000;

/** Kept on `globalThis`, because hot reload and Next's separate bundles load this module more than once in a process. */
const holder: typeof globalThis & { aizuchiLiveHub?: LiveHub } = globalThis;

function sharedHub(): LiveHub {
  holder.aizuchiLiveHub ??= openHub();
  return holder.aizuchiLiveHub;
}

function openHub(): LiveHub {
  const hub = new LiveHub({
    db: getDb(),
    listener: getListener(),
    onError: (err) => log().warn({ err }, "the live feed stumbled"),
  });
  // A server that is asked to stop waits for open responses, and these would never end by themselves.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void hub.close());
  return hub;
}

/**
 * What changes in a workspace, as server-sent events, from `since` on: nothing is lost or told twice across a reconnection within
 * ten minutes. Only what the member may see is told, and lost rights end within five seconds.
 */
export async function openLiveStream(
  ctx: Ctx<MemberActor>,
  since: string | undefined,
  hub: LiveHub = sharedHub(),
): Promise<ReadableStream<Uint8Array>> {
  const client = new LiveClient(ctx.workspaceId, ctx.actor.userId, ctx.actor, (gone) => hub.remove(gone));
  await hub.add(client);
  const missed = await readMissed(ctx, since);
  client.open(missed.isResync ? "resync" : "hello", missed.position, missed.changes);
  return client.stream;
}

/** The same news for those who poll because a proxy will not let a stream through. */
export async function readLiveNews(ctx: Ctx<MemberActor>, since: string | undefined): Promise<LiveNews> {
  const missed = await readMissed(ctx, since);
  return {
    position: formatPosition(missed.position),
    isResync: missed.isResync,
    changes: visibleChanges(missed.changes, ctx.workspaceId, ctx.actor),
  };
}

/** Where a page that is rendered now may start to listen. */
export async function livePosition(ctx: Pick<Ctx, "db">): Promise<string> {
  return formatPosition(await currentPosition(ctx.db));
}

interface Missed {
  isResync: boolean;
  position: Position;
  changes: FeedChange[];
}

async function readMissed(ctx: Ctx, since: string | undefined): Promise<Missed> {
  const from = since === undefined ? undefined : parsePosition(since);
  if (!from) return { isResync: false, position: await currentPosition(ctx.db), changes: [] };
  const page = await readChanges(ctx.db, from, ctx.workspaceId);
  const isTooOld = page.position.at.getTime() - from.at.getTime() > longestReplayMs;
  if (!isTooOld && !page.hasMore) return { isResync: false, position: page.position, changes: page.changes };
  return { isResync: true, position: page.hasMore ? await currentPosition(ctx.db) : page.position, changes: [] };
}
