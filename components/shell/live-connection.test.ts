import { beforeEach, describe, expect, it } from "vitest";
import type { LiveNews } from "@/lib/live/shared";
import { type LiveBrowser, LiveConnection, type LiveStream, retryDelay } from "./live-connection";

interface Timer {
  at: number;
  run: () => void;
}

/** A browser whose time and network a test holds in its hands. */
class TestBrowser implements LiveBrowser {
  now = 0;
  timers = new Set<Timer>();
  streams: TestStream[] = [];
  news: LiveNews | undefined;
  urls: string[] = [];

  openStream(url: string): LiveStream {
    this.urls.push(url);
    const stream = new TestStream();
    this.streams.push(stream);
    return stream;
  }
  async fetchNews(url: string): Promise<LiveNews> {
    this.urls.push(url);
    if (!this.news) throw new Error("unreachable");
    return this.news;
  }
  setTimer(run: () => void, milliseconds: number) {
    const timer = { at: this.now + milliseconds, run };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }
  random() {
    return 1;
  }
  async pass(milliseconds: number) {
    const end = this.now + milliseconds;
    for (;;) {
      const next = [...this.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers.delete(next);
      this.now = next.at;
      next.run();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.now = end;
  }
  get stream() {
    return this.streams.at(-1);
  }
}

class TestStream implements LiveStream {
  handlers = new Map<string, (event: { data: string; lastEventId: string }) => void>();
  open = () => {};
  fail = () => {};
  isClosed = false;
  on(event: string, handler: (event: { data: string; lastEventId: string }) => void) {
    this.handlers.set(event, handler);
  }
  onOpen(handler: () => void) {
    this.open = handler;
  }
  onError(handler: () => void) {
    this.fail = handler;
  }
  close() {
    this.isClosed = true;
  }
  say(event: string, data: unknown, lastEventId: string) {
    this.handlers.get(event)?.({ data: JSON.stringify(data), lastEventId });
  }
}

let browser: TestBrowser;
let heard: string[];
let connection: LiveConnection;

beforeEach(() => {
  browser = new TestBrowser();
  heard = [];
  connection = new LiveConnection(
    "1.0.0",
    { stream: (since) => `/live?since=${since}`, news: (since) => `/news?since=${since}` },
    {
      onChanges: (changes) => heard.push(...changes.map((change) => `${change.conversationId}`)),
      onResync: () => heard.push("resync"),
      onState: (state) => heard.push(state),
      onGone: () => heard.push("gone"),
    },
    browser,
  );
  connection.open();
});

describe("LiveConnection", () => {
  it("INB-521 comes back where it was, and says nothing of a break under five seconds", async () => {
    browser.stream?.open();
    browser.stream?.say("changes", [{ kind: "entries", conversationId: "a" }], "7.3.9");
    browser.stream?.fail();
    await browser.pass(1_000);
    expect(browser.urls.at(-1)).toBe("/live?since=7.3.9");
    browser.stream?.open();
    await browser.pass(10_000);
    expect(heard).toEqual(["live", "a", "live"]);
  });

  it("INB-521 says that it reconnects after five seconds", async () => {
    browser.stream?.open();
    browser.stream?.fail();
    await browser.pass(900);
    browser.stream?.fail();
    await browser.pass(4_200);
    expect(heard).toEqual(["live", "reconnecting"]);
  });

  it("INB-521 asks every five seconds where streams do not get through, until one does", async () => {
    browser.news = { position: "9.0.0", isResync: false, changes: [{ kind: "entries", conversationId: "b" }] };
    for (const pause of [1_000, 2_000, 4_000]) {
      browser.stream?.fail();
      await browser.pass(pause);
    }
    browser.stream?.fail();
    await browser.pass(6_000);
    expect(heard).toContain("polling");
    expect(heard).toContain("b");
    await browser.pass(60_000);
    expect(browser.urls.some((url) => url === "/news?since=9.0.0")).toBe(true);
    browser.stream?.open();
    const asked = browser.urls.length;
    await browser.pass(4_000);
    expect([heard.at(-1), browser.urls.length]).toEqual(["live", asked]);
  });

  it("takes a stream that falls silent for a broken one", async () => {
    browser.stream?.open();
    await browser.pass(41_500);
    expect(browser.streams.length).toBeGreaterThan(1);
    expect(browser.streams[0]?.isClosed).toBe(true);
  });

  it("INB-603 ends when nothing may be seen any more", async () => {
    browser.stream?.say("gone", {}, "");
    await browser.pass(60_000);
    expect([heard, browser.streams.length]).toEqual([["gone"], 1]);
  });
});

it("INB-521 waits 1 to 30 s, with jitter", () => {
  const delays = [1, 2, 3, 4, 5, 6, 9].map((attempt) => [retryDelay(attempt, 0), retryDelay(attempt, 1)]);
  expect(delays.flat().every((delay) => delay >= 1_000 && delay <= 30_000)).toBe(true);
  expect(delays.at(-1)).toEqual([15_000, 30_000]);
});
