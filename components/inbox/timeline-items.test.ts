import { describe, expect, it } from "vitest";
import type { EntryView } from "@/lib/inbox/shared";
import { firstUnreadOf, timelineItems } from "./timeline-items";

const start = Date.parse("2026-02-26T01:00:00Z");
let seq = 0;

function anEntry(minutes: number, given: Partial<EntryView> = {}): EntryView {
  seq += 1;
  const at = new Date(start + minutes * 60_000).toISOString();
  return {
    id: `e${seq}`,
    version: 1,
    seq,
    direction: "in",
    occurredAt: at,
    receivedAt: at,
    origin: { type: "person" },
    names: {},
    body: { kind: "message", content: { type: "text", platformMessageId: "1", text: "はい" } },
    bubble: null,
    send: null,
    media: null,
    ...given,
  };
}

const beacon = { kind: "beacon", content: { hardwareId: "x", action: "stay" } } as const;
const show = (entries: EntryView[], firstUnreadId: string | null = null) =>
  timelineItems(entries, { firstUnreadId, dayOf: (at) => at.slice(0, 10) });

describe("timelineItems", () => {
  it("INB-121 separates days and what is unread", () => {
    const entries = [anEntry(0), anEntry(1), anEntry(24 * 60)];
    const kinds = show(entries, entries[1]?.id).map((item) => item.type);
    expect(kinds).toEqual(["day", "message", "unread", "message", "day", "message"]);
  });
  it("INB-126 groups bubbles of one sender within five minutes", () => {
    const agent = { direction: "out", origin: { type: "agent", userId: "u", name: "受付" } } as const;
    const items = show([anEntry(0), anEntry(4), anEntry(10), anEntry(11, agent), anEntry(12, agent)]);
    const starts = items.flatMap((item) => (item.type === "message" ? [item.startsGroup] : []));
    expect(starts).toEqual([true, false, true, true, false]);
  });
  it("INB-172 tells the same happening once, with a count", () => {
    const items = show([
      anEntry(0, { body: beacon }),
      anEntry(5, { body: beacon }),
      anEntry(9, { body: beacon }),
      anEntry(30, { body: beacon }),
    ]);
    expect(items.flatMap((item) => (item.type === "system" ? [item.count] : []))).toEqual([3, 1]);
  });
  it("INB-144 knows the newest bubble", () => {
    const items = show([anEntry(0), anEntry(1), anEntry(2, { body: beacon })]);
    expect(items.flatMap((item) => (item.type === "message" ? [item.isNewest] : []))).toEqual([false, true]);
  });
  it("INB-070 finds where unread begins", () => {
    const entries = [anEntry(0), anEntry(1, { direction: "out" }), anEntry(2, { body: beacon }), anEntry(3)];
    expect(firstUnreadOf(entries, entries[0]?.seq ?? 0)).toBe(entries[3]?.id);
    expect(firstUnreadOf(entries, 9_999)).toBeNull();
  });
});
