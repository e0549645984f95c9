import { describe, expect, it } from "vitest";
import { readClip, writeClip } from "./clipboard";
import type { BuilderDocument } from "./document";
import { aDocument, applied } from "./testing/a-document";
import { aGeneratedInteraction } from "./testing/generated-interaction";

const text = (words: string) => ({ type: "text" as const, text: words });

function copy(document: BuilderDocument, ...steps: string[]) {
  const read = readClip(writeClip(document, { steps }, { interaction: "ia_1" }));
  if (!read.ok) throw new Error(read.code);
  return read;
}

describe("CAN-14 copy and paste", () => {
  const source = aDocument(
    [
      { id: "ask", nextStepId: "check", messages: [text("{{session.ask}} {{session.shop}}")] },
      { id: "check", branches: [{ type: "equals", value: "x", nextStepId: "ask" }], nextStepId: "far" },
      { id: "shop" },
      { id: "far" },
      { id: "thanks", special: "complete", messages: [text("Thanks")] },
    ],
    { positions: { ask: { x: 100, y: 50 }, check: { x: 400, y: 60 } } },
  );

  it("keeps ids that are free, and says which connections and placeholders lead nowhere", () => {
    const { clip, source: from } = copy(source, "ask", "check");
    expect(from).toEqual({ interaction: "ia_1" });
    const { document, report } = applied(aDocument([{ id: "start" }]), { type: "paste", clip, at: { x: 0, y: 0 } });
    expect(document.meaning.steps.map(({ id }) => id)).toEqual(["start", "ask", "check"]);
    expect(document.layout.positions).toEqual({ ask: { x: 0, y: 0 }, check: { x: 300, y: 10 } });
    expect(report.dangling).toEqual([
      { stepId: "ask", path: "/messages/0/text", target: "shop", name: "shop", isHereToo: false },
      { stepId: "check", path: "/nextStepId", target: "far", name: "far", isHereToo: false },
    ]);
    expect(document.meaning.steps[0]?.nextStepId).toBe("complete");
  });

  it("numbers ids that collide, lets connections and placeholders follow, and never leads to a stranger of the same name", () => {
    const { document: once } = applied(source, { type: "paste", clip: copy(source, "ask", "check").clip });
    const [ask, check] = once.meaning.steps.slice(-2);
    expect(ask).toMatchObject({
      id: "ask-2",
      nextStepId: "check-2",
      messages: [text("{{session.ask-2}} {{session.shop-2}}")],
    });
    expect(check).toMatchObject({ id: "check-2", nextStepId: "far-2", branches: [{ nextStepId: "ask-2" }] });
    const { report } = applied(once, { type: "paste", clip: copy(source, "ask", "check").clip });
    expect(report.ids).toEqual({ ask: "ask-3", check: "check-3" });
    expect(report.dangling?.[1]).toMatchObject({ target: "far", name: "far-2", isHereToo: true });
    const { document: healed } = applied(once, { type: "paste", clip: copy(source, "far").clip });
    expect(healed.meaning.steps.at(-1)?.id).toBe("far-2");
  });

  it("CAN-7 keeps a role that is free and drops one that is played", () => {
    const { clip } = copy(source, "thanks");
    const free = applied(aDocument([{ id: "a" }]), { type: "paste", clip });
    expect(free.document.meaning.steps.at(-1)).toMatchObject({ id: "thanks", special: "complete" });
    const played = applied(source, { type: "paste", clip });
    expect(played.document.meaning.steps.at(-1)?.special).toBeUndefined();
    expect(played.report.rolesDropped).toEqual(["thanks-2"]);
  });

  it("takes notes and frames along", () => {
    const drawn = aDocument([{ id: "a" }], { notes: { "note-1": { x: 0, y: 0, width: 9, height: 9, text: "!" } } });
    const read = readClip(writeClip(drawn, { notes: ["note-1"] }));
    if (!read.ok) throw new Error(read.code);
    const { document } = applied(drawn, { type: "paste", clip: read.clip, at: { x: 80, y: 80 } });
    expect(document.layout.notes["note-1-2"]).toMatchObject({ x: 80, y: 80, text: "!" });
    expect(document.meaning).toBe(drawn.meaning);
  });

  it("MOD-5 refuses to paste beyond a limit", () => {
    const large = aGeneratedInteraction(1_000);
    expect(() => applied(large, { type: "paste", clip: copy(large, "step-0001").clip })).toThrow("LIMIT_EXCEEDED");
    const crowded = aDocument([{ id: "a", messages: Array.from({ length: 6 }, (_, index) => text(`${index}`)) }]);
    const { clip } = copy(crowded, "a");
    expect(() => applied(aDocument([{ id: "b" }]), { type: "paste", clip })).toThrow("LIMIT_EXCEEDED");
    expect(() => applied(crowded, { type: "duplicate", steps: ["a"] })).toThrow("LIMIT_EXCEEDED");
  });
});

describe("SEC-1 hostile clipboards", () => {
  const good = writeClip(aDocument([{ id: "a", messages: [text("x")] }]), { steps: ["a"] });
  const changed = (change: (envelope: Record<string, unknown>) => void) => {
    const envelope: Record<string, unknown> = JSON.parse(good);
    change(envelope);
    return JSON.stringify(envelope);
  };

  it.each([
    ["plain text", "hello", "NOT_A_CLIP"],
    ["text that names the mark", "aizuchi/steps", "NOT_A_CLIP"],
    ["other JSON", '{"kind":"other","text":"aizuchi/steps"}', "NOT_A_CLIP"],
    ["broken JSON", good.slice(0, -1), "NOT_A_CLIP"],
    ["a version to come", changed((envelope) => Object.assign(envelope, { version: 2 })), "VERSION_UNKNOWN"],
    ["an unknown member", changed((envelope) => Object.assign(envelope, { script: "x" })), "SHAPE_INVALID"],
    ["steps of another shape", changed((envelope) => Object.assign(envelope, { steps: [{ id: 1 }] })), "SHAPE_INVALID"],
    [
      "the same id twice",
      changed((envelope) => Object.assign(envelope, { steps: [{ id: "a" }, { id: "A" }] })),
      "SHAPE_INVALID",
    ],
    [
      "too many steps",
      changed((envelope) =>
        Object.assign(envelope, { steps: Array.from({ length: 1_001 }, (_, id) => ({ id: String(id) })) }),
      ),
      "SHAPE_INVALID",
    ],
    [
      "great depth",
      `{"kind":"aizuchi/steps","version":1,"steps":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      "TOO_DEEP",
    ],
    ["great size", `{"kind":"aizuchi/steps","version":1,"steps":"${"x".repeat(5 * 1024 * 1024)}"}`, "TOO_LARGE"],
  ])("%s", (_, clipboard, code) => {
    expect(readClip(clipboard)).toMatchObject({ ok: false, code });
  });

  it("keeps brackets inside of texts out of the depth", () => {
    const bracketed = aDocument([{ id: "a", messages: [text(`${"[".repeat(100)}\\"`)] }]);
    expect(readClip(writeClip(bracketed, { steps: ["a"] })).ok).toBe(true);
  });

  it("lets no pasted id become a member that objects have anyway", () => {
    const clip = readClip(changed((envelope) => Object.assign(envelope, { steps: [{ id: "__proto__" }] })));
    if (!clip.ok) throw new Error(clip.code);
    expect(() => applied(aDocument([{ id: "a" }]), { type: "paste", clip: clip.clip })).toThrow("ID_INVALID");
  });
});
