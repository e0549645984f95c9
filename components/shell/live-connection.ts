import type { LiveChange, LiveNews } from "@/lib/live/shared";

/** What the screen says about its connection. */
export type LiveState = "live" | "reconnecting" | "polling";

/** The part of the browser that a connection needs; a test brings its own. */
export interface LiveBrowser {
  openStream(url: string): LiveStream;
  fetchNews(url: string): Promise<LiveNews>;
  setTimer(run: () => void, milliseconds: number): () => void;
  random(): number;
}

export interface LiveStream {
  on(event: string, handler: (event: { data: string; lastEventId: string }) => void): void;
  onOpen(handler: () => void): void;
  onError(handler: () => void): void;
  close(): void;
}

export interface LiveHandlers {
  onChanges(changes: LiveChange[]): void;
  /** Everything that is shown is to be read again. */
  onResync(): void;
  onState(state: LiveState): void;
  /** The member may see nothing here any more. */
  onGone(): void;
}

export interface LiveUrls {
  stream(since: string): string;
  news(since: string): string;
}

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;
const pollMs = 5_000;
/** INB-521: a short break is not worth a word. */
const quietMs = 5_000;
/** A stream that says nothing for this long is dead: heartbeats come every 15 s. */
const silenceMs = 40_000;
/** After this many streams that never opened, something on the way does not let them through. */
const hopelessAttempts = 3;

/**
 * Hears what changed, from a position on: by a stream that is opened again and again, or by asking every five seconds where
 * streams do not get through. A class because it is nothing but state: position, stream, timers.
 */
export class LiveConnection {
  private stream: LiveStream | undefined;
  private readonly stopTimers = new Map<string, () => void>();
  private attempts = 0;
  private failures = 0;
  private isClosed = false;

  constructor(
    private position: string,
    private readonly urls: LiveUrls,
    private readonly handlers: LiveHandlers,
    private readonly browser: LiveBrowser,
  ) {}

  open(): void {
    if (this.isClosed) return;
    this.stream?.close();
    const stream = this.browser.openStream(this.urls.stream(this.position));
    this.stream = stream;
    stream.onOpen(() => this.settle());
    stream.onError(() => this.fail());
    this.hear(stream, "hello", () => {});
    this.hear(stream, "beat", () => {});
    this.hear(stream, "changes", (data) => this.handlers.onChanges(JSON.parse(data)));
    this.hear(stream, "resync", () => this.handlers.onResync());
    this.hear(stream, "access", () => this.handlers.onResync());
    this.hear(stream, "gone", () => {
      this.close();
      this.handlers.onGone();
    });
    this.timer("silence", silenceMs, () => this.fail());
  }

  /** At once, instead of after the pause. */
  reconnect(): void {
    this.stopTimer("retry");
    this.failures = 0;
    this.open();
  }

  close(): void {
    this.isClosed = true;
    this.stream?.close();
    for (const stop of this.stopTimers.values()) stop();
    this.stopTimers.clear();
  }

  private hear(stream: LiveStream, event: string, handle: (data: string) => void): void {
    stream.on(event, ({ data, lastEventId }) => {
      if (stream !== this.stream) return;
      if (lastEventId) this.position = lastEventId;
      this.timer("silence", silenceMs, () => this.fail());
      handle(data);
    });
  }

  private settle(): void {
    this.attempts = 0;
    this.failures = 0;
    this.stopTimer("quiet");
    this.stopTimer("poll");
    this.handlers.onState("live");
  }

  private fail(): void {
    if (this.isClosed) return;
    this.stream?.close();
    this.stream = undefined;
    this.stopTimer("silence");
    this.attempts += 1;
    this.failures += 1;
    if (!this.stopTimers.has("quiet")) this.timer("quiet", quietMs, () => this.handlers.onState("reconnecting"));
    if (this.failures === hopelessAttempts) this.poll();
    this.timer("retry", retryDelay(this.attempts, this.browser.random()), () => this.open());
  }

  /** Keeps the screen right while streams fail; the first stream that opens ends it. */
  private poll(): void {
    this.timer("poll", pollMs, async () => {
      const next = await this.browser.fetchNews(this.urls.news(this.position)).catch(() => undefined);
      if (this.isClosed || !this.stopTimers.has("poll")) return;
      if (next) this.take(next);
      this.poll();
    });
  }

  private take(news: LiveNews): void {
    this.position = news.position;
    this.stopTimer("quiet");
    this.stopTimers.set("quiet", () => {});
    this.handlers.onState("polling");
    if (news.isResync) this.handlers.onResync();
    else if (news.changes.length > 0) this.handlers.onChanges(news.changes);
  }

  private timer(name: string, milliseconds: number, run: () => void): void {
    this.stopTimers.get(name)?.();
    this.stopTimers.set(name, this.browser.setTimer(run, milliseconds));
  }

  private stopTimer(name: string): void {
    this.stopTimers.get(name)?.();
    this.stopTimers.delete(name);
  }
}

/** INB-521: 1 to 30 s, doubling, spread so that a thousand screens do not come back at once. */
export function retryDelay(attempt: number, random: number): number {
  const longest = Math.min(longestRetryMs, firstRetryMs * 2 ** (attempt - 1));
  return Math.max(firstRetryMs, Math.round(longest * (0.5 + random / 2)));
}
