import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definitionSchema } from "@/lib/engine";
import { checksumOf } from "@/lib/interactions/checksum-of";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { meaningChecksum } from "./checksum";
import { patchesBetween } from "./diff";
import { type BuilderDocument, readDocument, readLayout } from "./document";
import { mergeDocuments } from "./merge";
import { applyPatches, PatchError } from "./patch";
import { sha256 } from "./sha-256";

const define = (steps: unknown[], layout: unknown = {}): BuilderDocument => {
  const document = readDocument({ format: 1, steps }, layout);
  if (!document) throw new Error("the steps do not fit the schema");
  return document;
};
const text = (words: string) => ({ type: "text", text: words });

describe("checksums", () => {
  it("MOD-6 is SHA-256, whatever is hashed and however long it is", () => {
    const ofNode = (value: string) => createHash("sha256").update(value).digest("hex");
    for (const length of [0, 1, 55, 56, 63, 64, 65, 1000])
      expect(sha256("a".repeat(length))).toBe(ofNode("a".repeat(length)));
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (value) => sha256(value) === ofNode(value)));
  });

  it("MOD-1 MOD-6 is the checksum that the server stores, for any order of members, whatever the layout", () => {
    const one = define([{ id: "a", title: "A", nextStepId: "b" }, { id: "b" }], { positions: { a: { x: 1, y: 2 } } });
    const other = define([{ nextStepId: "b", title: "A", id: "a" }, { id: "b" }]);
    expect(meaningChecksum(one.meaning)).toBe(meaningChecksum(other.meaning));
    expect(meaningChecksum(one.meaning)).toBe(checksumOf(one.meaning));
    expect(meaningChecksum(define([{ id: "b" }, { id: "a", title: "A", nextStepId: "b" }]).meaning)).not.toBe(
      meaningChecksum(one.meaning),
    );
  });

  it("leaves out what cannot be read of a layout, and that alone", () => {
    const notes = { n: { x: 0, y: 0, width: 1, height: 1, text: "" } };
    const empty = { positions: {}, collapsed: {}, notes: {}, frames: {}, mutes: {} };
    expect(readLayout({ positions: { a: { x: "1" } }, notes })).toEqual({ ...empty, notes });
    expect(readLayout(null)).toEqual(empty);
  });
});

describe("patches", () => {
  const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g"), { maxLength: 7 });
  const someSteps = ids.chain((list) =>
    fc.tuple(
      ...list.map((id) =>
        fc.record({
          id: fc.constant(id),
          title: fc.constantFrom("", "x", "y"),
          messages: fc.array(fc.constantFrom("1", "2", "3").map(text), { maxLength: 4 }),
          nextStepId: fc.constantFrom(undefined, "a", "b"),
        }),
      ),
    ),
  );
  const someDocument = fc
    .tuple(someSteps, fc.dictionary(fc.constantFrom("a", "b"), fc.record({ x: fc.nat(3), y: fc.nat(3) })))
    .map(([steps, positions]) => define(steps, { positions }));

  it("UND-1 lead from any document to any other and back", () => {
    fc.assert(
      fc.property(someDocument, someDocument, (before, after) => {
        const there = applyPatches(before, patchesBetween(before, after));
        expect(canonicalJson(there)).toBe(canonicalJson(after));
        expect(canonicalJson(applyPatches(there, patchesBetween(after, before)))).toBe(canonicalJson(before));
      }),
      { numRuns: 200 },
    );
  });

  it("SAV-1 name only what changed", () => {
    const before = define(["a", "b", "c", "d"].map((id) => ({ id, messages: [text("1"), text("2")] })));
    const [a, b, c, d] = before.meaning.steps;
    const after = (steps: unknown[]) => ({ ...before, meaning: definitionSchema.parse({ ...before.meaning, steps }) });
    expect(patchesBetween(before, after([b, c, d, a]))).toEqual([
      { op: "move", from: "/meaning/steps/0", path: "/meaning/steps/3" },
    ]);
    expect(patchesBetween(before, after([a, { ...b, messages: [text("2")] }, c, d]))).toEqual([
      { op: "remove", path: "/meaning/steps/1/messages/0" },
    ]);
    expect(patchesBetween(before, after([a, { ...b, id: "B" }, c, d]))).toEqual([
      { op: "replace", path: "/meaning/steps/1/id", value: "B" },
    ]);
    expect(patchesBetween(before, before)).toEqual([]);
  });

  it.each([
    { op: "replace", path: "/meaning/steps/9/title", value: "" },
    { op: "remove", path: "/meaning/steps/0/nowhere" },
    { op: "add", path: "/meaning/steps/-1", value: {} },
    { op: "add", path: "/layout/constructor/x", value: {} },
    { op: "move", from: "/meaning/steps/0", path: "/meaning/settings/x" },
    { op: "remove", path: "/meaning" },
    { op: "replace", path: "/layout", value: 1 },
  ] as const)("$op $path is refused when there is no such place", (patch) => {
    expect(() => applyPatches(define([{ id: "a" }]), [patch])).toThrow(PatchError);
  });

  it("keep what they did not touch as the same objects", () => {
    const before = define([{ id: "a" }, { id: "b" }]);
    const after = applyPatches(before, [{ op: "replace", path: "/meaning/steps/0/title", value: "A" }]);
    expect(after.meaning.steps[1]).toBe(before.meaning.steps[1]);
    expect(after.layout).toBe(before.layout);
  });
});

describe("SAV-4 merging", () => {
  const base = define([{ id: "a", title: "A", messages: [text("1"), text("2")] }, { id: "b" }, { id: "c" }], {
    positions: { a: { x: 0, y: 0 } },
  });
  const merge = (mine: BuilderDocument, theirs: BuilderDocument) => mergeDocuments(base, mine, theirs);
  const change = (steps: unknown[]) => ({ ...define(steps), layout: base.layout });
  const [a, b, c] = base.meaning.steps;

  it("keeps changes of different steps, of different fields, and both orders and additions", () => {
    const mine = change([{ ...a, title: "Mine" }, b, { id: "m" }, c]);
    const theirs = change([c, { ...a, messages: [text("1"), text("Theirs")] }, b, { id: "t" }]);
    const { document, conflicts } = merge(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(document.meaning.steps.map(({ id }) => id)).toEqual(["c", "a", "b", "m", "t"]);
    expect(document.meaning.steps[1]).toMatchObject({ title: "Mine", messages: [text("1"), text("Theirs")] });
  });

  it("names the field that both changed, by its place in theirs", () => {
    const mine = change([{ ...a, title: "Mine" }, b, c]);
    const theirs = change([c, { ...a, title: "Theirs" }, b]);
    expect(merge(mine, theirs).conflicts).toEqual([
      { path: "/meaning/steps/1/title", base: "A", mine: "Mine", theirs: "Theirs" },
    ]);
  });

  it("does not lose a step that one removed and the other changed", () => {
    const { conflicts } = merge(change([b, c]), change([{ ...a, title: "Theirs" }, b, c]));
    expect(conflicts).toMatchObject([{ path: "/meaning/steps/0", mine: undefined, theirs: { title: "Theirs" } }]);
  });

  it("keeps additions at both ends of a list, and asks where the same message was removed and changed", () => {
    const first = change([{ ...a, messages: [text("0"), text("1"), text("2")] }, b, c]);
    const last = change([{ ...a, messages: [text("1"), text("2"), text("3")] }, b, c]);
    expect(merge(first, last).document.meaning.steps[0]?.messages).toEqual(["0", "1", "2", "3"].map(text));
    const removed = change([{ ...a, messages: [text("2")] }, b, c]);
    const changed = change([{ ...a, messages: [text("one"), text("2")] }, b, c]);
    expect(merge(removed, changed).conflicts).toMatchObject([{ path: "/meaning/steps/0/messages" }]);
  });

  it("does not mix the members of two kinds of message", () => {
    const kinds = change([{ ...a, messages: [{ type: "sticker", packageId: "1", stickerId: "2" }, text("2")] }, b, c]);
    const words = change([{ ...a, messages: [{ ...text("1"), quickReplies: [] }, text("2")] }, b, c]);
    expect(merge(kinds, words).conflicts).toMatchObject([{ path: "/meaning/steps/0/messages/0" }]);
  });
});
