import { createClient, type SqlClient } from "./client";
import { directUrl } from "./database-url";

/** What a subscriber hears: a notification, or that the connection came back and notifications may have been missed. */
export type Heard = { type: "notification"; payload: string } | { type: "resumed" };

type Handler = (heard: Heard) => void;

/** One LISTEN connection per process, shared by everybody who wants to hear of something. */
export interface Listener {
  /** Resolves once notifications are certain to arrive; the result unsubscribes. */
  listen(channel: string, handler: Handler): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface ListenerOptions {
  url: string;
  /** The connection broke or could not be made; it is tried again until `close`. */
  onError?: (error: unknown) => void;
}

const firstRetryMilliseconds = 50;
const longestRetryMilliseconds = 5_000;

/** Opens no connection before the first `listen`; after a break it reconnects by itself and tells subscribers `resumed`. */
export function createListener(options: ListenerOptions): Listener {
  const session = new ListenSession(directUrl(options.url), options.onError ?? (() => {}));
  return {
    listen: (channel, handler) => session.subscribe(channel, handler),
    close: () => session.close(),
  };
}

/** Holds the connection; a class because it is nothing but state: the client, the subscribers, whether it is over. */
class ListenSession {
  private readonly handlers = new Map<string, Set<Handler>>();
  private readonly wakeUps = new Set<() => void>();
  private client: Promise<SqlClient> | undefined;
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  async subscribe(channel: string, handler: Handler): Promise<() => Promise<void>> {
    if (this.isClosed) throw new Error("This listener is closed.");
    const known = this.handlers.get(channel) ?? new Set<Handler>();
    this.handlers.set(channel, known.add(handler));
    await this.run(`LISTEN ${quoted(channel)}`);
    return () => this.unsubscribe(channel, handler);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.handlers.clear();
    for (const wakeUp of this.wakeUps) wakeUp();
    const client = await this.client?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  private async unsubscribe(channel: string, handler: Handler): Promise<void> {
    const known = this.handlers.get(channel);
    if (!known?.delete(handler) || known.size > 0 || this.isClosed) return;
    this.handlers.delete(channel);
    await this.run(`UNLISTEN ${quoted(channel)}`);
  }

  /** A statement that fails because the connection broke is not lost: `open` listens to every known channel again. */
  private async run(statement: string): Promise<void> {
    this.client ??= this.open();
    const client = await this.client;
    await client.query(statement).catch(async (error: unknown) => {
      if (this.isClosed) return;
      this.onError(error);
      await this.client;
    });
  }

  private async open(): Promise<SqlClient> {
    for (let retryMilliseconds = firstRetryMilliseconds; ; retryMilliseconds *= 2) {
      try {
        return await this.connect();
      } catch (error) {
        this.onError(error);
        if (this.isClosed) throw error;
        await this.pause(Math.min(retryMilliseconds, longestRetryMilliseconds));
      }
    }
  }

  private async connect(): Promise<SqlClient> {
    const client = createClient(this.url);
    let isOpen = false;
    client.on("notification", ({ channel, payload }) =>
      this.tell(channel, { type: "notification", payload: payload ?? "" }),
    );
    client.on("error", (error) => this.onError(error));
    client.on("end", () => {
      if (isOpen && !this.isClosed) this.client = this.reopen();
    });
    await client.connect();
    for (const channel of this.handlers.keys()) await client.query(`LISTEN ${quoted(channel)}`);
    isOpen = true;
    return client;
  }

  private reopen(): Promise<SqlClient> {
    const reopened = this.open();
    reopened.then(
      () => {
        for (const channel of this.handlers.keys()) this.tell(channel, { type: "resumed" });
      },
      () => {},
    );
    return reopened;
  }

  private tell(channel: string, heard: Heard): void {
    for (const handler of this.handlers.get(channel) ?? []) handler(heard);
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.wakeUps.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.wakeUps.add(done);
    });
  }
}

function quoted(channel: string): string {
  return `"${channel.replaceAll('"', '""')}"`;
}
