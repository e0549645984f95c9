import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConversationItem, EntryPage, EntryView } from "@/lib/inbox/shared";
import { listedConversations, patchList, patchTimeline, timelineEntries } from "./inbox-cache";
import { mergeVersioned } from "./merge-versioned";

const row = fc.record({ id: fc.integer({ min: 0, max: 60 }).map(String), version: fc.integer({ min: 0, max: 40 }) });
const thousand = fc.array(
  row.map((given) => ({ ...given, text: `${given.id} as of ${given.version}` })),
  { minLength: 1_000, maxLength: 1_000 },
);
const sorted = (rows: { id: string; version: number }[]) => rows.toSorted((a, b) => a.id.localeCompare(b.id));

describe("INB-522 the order and number of copies does not matter", () => {
  it("1,000 events, shuffled and doubled, lead to the same store", () => {
    const shuffled = thousand.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows, ...rows], { minLength: 2_000 })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, again]) => {
        const one = rows.reduce<typeof rows>((store, next) => mergeVersioned(store, [next]), []);
        const other = again.reduce<typeof rows>((store, next) => mergeVersioned(store, [next]), []);
        expect(sorted(other)).toEqual(sorted(one));
      }),
      { numRuns: 20 },
    );
  });
});

const item = (id: string, lastActivityAt: string, version = 1) => ({ id, lastActivityAt, version }) as ConversationItem;
const listOf = (...items: ConversationItem[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [undefined] });

describe("the list", () => {
  it("INB-522 holds each conversation once and puts the newest first", () => {
    const data = patchList(listOf(item("a", "1"), item("b", "0")), ["b", "c"], {
      items: [item("b", "3", 2), item("c", "2", 2)],
      nextCursor: null,
    });
    expect(listedConversations(data).map(({ id }) => id)).toEqual(["b", "c", "a"]);
  });
  it("INB-044 keeps what left the view, and says so", () => {
    const data = patchList(listOf(item("a", "1")), ["a"], { items: [], nextCursor: null });
    expect(listedConversations(data)).toMatchObject([{ id: "a", hasLeft: true }]);
  });
  it("keeps what it has when an older answer comes late", () => {
    const data = patchList(listOf(item("a", "5", 9)), ["a"], { items: [item("a", "1", 3)], nextCursor: null });
    expect(listedConversations(data)).toMatchObject([{ version: 9 }]);
  });
});

const entry = (seq: number, version = 1) => ({ id: `e${seq}`, seq, occurredAt: `${1000 + seq}`, version }) as EntryView;
const pageOf = (from: number, to: number, cursors: Partial<EntryPage> = {}): EntryPage => ({
  entries: Array.from({ length: to - from + 1 }, (_, index) => entry(from + index)),
  older: null,
  newer: null,
  ...cursors,
});
const timelineOf = (...pages: EntryPage[]) => ({ pages, pageParams: pages.map(() => ({})) });
const seqs = (data: Parameters<typeof timelineEntries>[0]) => timelineEntries(data).map(({ seq }) => seq);

describe("the timeline", () => {
  it("INB-521 takes in what is new and what changed, once", () => {
    const data = patchTimeline(timelineOf(pageOf(1, 3), pageOf(4, 6)), {
      ...pageOf(3, 8, { older: "x" }),
      entries: [entry(3, 2), entry(6, 2), entry(7), entry(8)],
    });
    expect(seqs(data)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(timelineEntries(data)[5]?.version).toBe(2);
  });
  it("INB-521 shows no timeline with a hole after a long absence", () => {
    expect(seqs(patchTimeline(timelineOf(pageOf(1, 3)), pageOf(70, 80, { older: "x" })))[0]).toBe(70);
  });
  it("INB-124 leaves a stretch of the past alone", () => {
    expect(seqs(patchTimeline(timelineOf(pageOf(1, 3, { newer: "x" })), pageOf(70, 80)))).toEqual([1, 2, 3]);
  });
});
