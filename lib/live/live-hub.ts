import type { Db } from "@/db/client";
import type { Listener } from "@/db/listen";
import { groupBy } from "@/lib/kernel/group-by";
import type { LiveClient } from "./live-client";
import type { Position } from "./position";
import { currentPosition, type FeedChange, readChanges } from "./read-changes";
import { accessKey, readAccess } from "./watch-access";

export interface LiveHubOptions {
  db: Db;
  listener: Pick<Listener, "listen">;
  /** A background failure; the hub goes on. */
  onError: (error: unknown) => void;
  /** How often the feed is read without having been woken: what a lost notification costs. */
  pollMs?: number;
  /** INB-603: how long lost rights may still be used. */
  accessMs?: number;
  heartbeatMs?: number;
}

/** An older transaction still runs; what committed after it becomes readable any moment. */
const blockedRetryMs = 25;

/**
 * Reads the change feed once per process and passes it on to every open screen. Sleeps while nobody listens. A class because it
 * is nothing but state: the clients, the position, the timers.
 */
export class LiveHub {
  private readonly clients = new Set<LiveClient>();
  private readonly timers: NodeJS.Timeout[] = [];
  private position: Position | undefined;
  private starting: Promise<void> | undefined;
  private stopListening: (() => Promise<void>) | undefined;
  private reading: Promise<void> | undefined;
  private isWoken = false;
  private isClosed = false;

  constructor(private readonly options: LiveHubOptions) {}

  /** From now on the client hears everything that commits. */
  async add(client: LiveClient): Promise<void> {
    if (this.isClosed) return client.close();
    this.clients.add(client);
    this.starting ??= this.start();
    await this.starting;
  }

  remove(client: LiveClient): void {
    this.clients.delete(client);
    if (this.clients.size === 0) void this.stop();
  }

  get size(): number {
    return this.clients.size;
  }

  /** Ends every stream; the browsers come back to whichever process is there. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const client of this.clients) client.close();
    await this.stop();
  }

  private async start(): Promise<void> {
    const { db, listener, pollMs = 1_000, accessMs = 4_000, heartbeatMs = 15_000 } = this.options;
    this.stopListening = await listener.listen("changes", () => this.wake());
    this.position = await currentPosition(db);
    this.timers.push(
      setInterval(() => this.wake(), pollMs),
      setInterval(() => this.beat(), heartbeatMs),
      setInterval(() => void this.checkAccess().catch(this.options.onError), accessMs),
    );
  }

  private async stop(): Promise<void> {
    for (const timer of this.timers.splice(0)) clearInterval(timer);
    const stopListening = this.stopListening;
    this.stopListening = undefined;
    this.starting = undefined;
    await stopListening?.().catch(this.options.onError);
  }

  private wake(): void {
    this.isWoken = true;
    this.reading ??= this.drain().finally(() => {
      this.reading = undefined;
    });
  }

  /** Reads until nothing is left; a wake-up during a read causes another one. */
  private async drain(): Promise<void> {
    while (this.isWoken && this.position && this.clients.size > 0) {
      this.isWoken = false;
      try {
        const page = await readChanges(this.options.db, this.position);
        this.position = page.position;
        this.dispatch(page.changes, page.position);
        if (page.hasMore) this.isWoken = true;
        else if (page.isBlocked) setTimeout(() => this.wake(), blockedRetryMs);
      } catch (error) {
        this.options.onError(error);
        return;
      }
    }
  }

  private dispatch(changes: FeedChange[], position: Position): void {
    if (changes.length === 0) return;
    const byWorkspace = groupBy(changes, (change) => change.workspaceId);
    for (const client of this.clients) {
      const ours = byWorkspace.get(client.workspaceId);
      if (ours) client.tell(ours, position);
    }
  }

  private beat(): void {
    for (const client of this.clients) client.beat();
  }

  private async checkAccess(): Promise<void> {
    const userIds = new Set([...this.clients].map((client) => client.userId));
    const access = await readAccess(this.options.db, [...userIds]);
    for (const client of this.clients) {
      const now = access.get(accessKey(client.workspaceId, client.userId));
      if (!now || hasEnded(client.fingerprint, now.fingerprint)) client.close("gone");
      else if (client.fingerprint !== undefined && client.fingerprint !== now.fingerprint)
        client.setAccess(now.grantee);
      client.fingerprint = now?.fingerprint;
    }
  }
}

/** The first word of a fingerprint is the epoch of the person's auth sessions. */
function hasEnded(before: string | undefined, now: string): boolean {
  return before !== undefined && before.split(" ")[0] !== now.split(" ")[0];
}
