import type { Db } from "./client";
import { runStatement, type Statement } from "./statement";

/**
 * Wakes listeners after a commit, not in it. Commits that notify wait for one another, the disk included, so on the
 * busiest paths the wake-up goes by itself, and many share one. A crash in between loses it: use it only where listeners
 * look by themselves as well.
 */
export function notifySoon(db: Db, channel: string): void {
  const channels = pending.get(db) ?? new Map<string, Promise<void> | "again">();
  pending.set(db, channels);
  if (channels.has(channel)) return void channels.set(channel, "again");
  channels.set(channel, send(db, channel, channels));
}

const pending = new WeakMap<Db, Map<string, Promise<void> | "again">>();

async function send(db: Db, channel: string, channels: Map<string, Promise<void> | "again">): Promise<void> {
  // The listeners' own poll makes up for a wake-up that fails.
  await runStatement(db, notify, [channel]).catch(() => undefined);
  const isAskedAgain = channels.get(channel) === "again";
  channels.delete(channel);
  if (isAskedAgain) notifySoon(db, channel);
}

const notify: Statement = { name: "db_notify", text: "select pg_notify($1::text, '')" };
