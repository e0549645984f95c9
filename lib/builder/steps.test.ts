import { describe, expect, it } from "vitest";
import { definitionLimits } from "@/lib/engine";
import { apply } from "./apply";
import type { Command } from "./command";
import { usualDeletion } from "./commands/delete-steps";
import { namesOf } from "./commands/rename-step";
import { nearLimits } from "./limits";
import { aDocument, after, applied, refusalOf } from "./testing/a-document";

const text = (words: string) => ({ type: "text" as const, text: words });
const idsOf = (document: { meaning: { steps: { id: string }[] } }) => document.meaning.steps.map(({ id }) => id);
const stepOf = (document: ReturnType<typeof aDocument>, id: string) => {
  const step = document.meaning.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
};

describe("adding steps", () => {
  it("MOD-2 proposes ASCII ids, takes ids of every script, and refuses what is taken, reserved or malformed", () => {
    const document = aDocument([{ id: "step-1" }, { id: "予約" }]);
    expect(idsOf(after(document, { type: "add_step" }))).toEqual(["step-1", "予約", "step-2"]);
    expect(refusalOf(document, { type: "add_step", id: "お名前" })).toBe("done");
    expect(refusalOf(document, { type: "add_step", id: "STEP-1" })).toBe("ID_TAKEN");
    expect(refusalOf(document, { type: "add_step", id: "complete" })).toBe("ID_RESERVED");
    expect(refusalOf(document, { type: "add_step", id: "-a" })).toBe("ID_INVALID");
    expect(refusalOf(document, { type: "add_step", id: "a".repeat(65) })).toBe("ID_INVALID");
    expect(refusalOf(document, { type: "add_step", step: { messages: "?" } })).toBe("SHAPE_INVALID");
  });

  it("CAN-3 adds at a place and connects the outlet that was dragged there, without moving other steps' way on", () => {
    const document = aDocument([{ id: "a", branches: [{ type: "equals", value: "x", nextStepId: "" }] }, { id: "b" }]);
    const from = { stepId: "a", outlet: { kind: "branch", index: 0 } } as const;
    const added = after(document, { type: "add_step", id: "n", at: { x: 8, y: 16 }, from });
    expect(idsOf(added)).toEqual(["a", "n", "b"]);
    expect(stepOf(added, "a")).toMatchObject({ nextStepId: "b", branches: [{ nextStepId: "n" }] });
    expect(added.layout.positions).toEqual({ n: { x: 8, y: 16 } });
  });

  it("CAN-16 inserts on an implicit, a written and an ending connection", () => {
    const next = (stepId: string) => ({ stepId, outlet: { kind: "next" } }) as const;
    const implicit = after(aDocument([{ id: "a" }, { id: "b" }]), { type: "insert_step", id: "n", on: next("a") });
    expect(idsOf(implicit)).toEqual(["a", "n", "b"]);
    expect(stepOf(implicit, "a").nextStepId).toBeUndefined();
    const written = aDocument([{ id: "a", nextStepId: "c" }, { id: "b" }, { id: "c" }]);
    const inserted = after(written, { type: "insert_step", id: "n", on: next("a") });
    expect([stepOf(inserted, "a").nextStepId, stepOf(inserted, "n").nextStepId]).toEqual(["n", "c"]);
    const ending = after(aDocument([{ id: "a", stop: true }, { id: "b" }]), {
      type: "insert_step",
      id: "n",
      on: next("a"),
    });
    expect(stepOf(ending, "a")).toMatchObject({ stop: false, nextStepId: "n" });
    expect(stepOf(ending, "n").stop).toBe(true);
  });

  it("CAN-7 makes a step of a built-in one, once, where it is nobody's following step", () => {
    const document = aDocument([{ id: "a" }]);
    const own = after(document, { type: "customise_role", role: "confirm", locale: "ja" });
    expect(own.meaning.steps[0]).toMatchObject({ id: "confirm", special: "confirm" });
    expect(stepOf(own, "a").nextStepId).toBeUndefined();
    expect(refusalOf(own, { type: "customise_role", role: "confirm", locale: "ja" })).toBe("ROLE_TAKEN");
    expect(refusalOf(own, { type: "add_step", id: "x", special: "confirm" })).toBe("ROLE_TAKEN");
    expect(refusalOf(own, { type: "set_field", stepId: "a", path: "/special", value: "confirm" })).toBe("ROLE_TAKEN");
  });

  it("CAN-8 makes a step the first without changing where steps lead", () => {
    const document = aDocument([{ id: "done", special: "complete" }, { id: "a" }, { id: "b" }, { id: "c" }]);
    const moved = after(document, { type: "set_first_step", id: "b" });
    expect(idsOf(moved)).toEqual(["done", "b", "a", "c"]);
    expect(["a", "b", "c"].map((id) => stepOf(moved, id).nextStepId)).toEqual(["b", "c", undefined]);
  });

  it("reorders with the steps that go on by list order following", () => {
    const document = aDocument([{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }]);
    expect(idsOf(after(document, { type: "reorder_steps", ids: ["c", "a"], before: "d" }))).toEqual([
      "b",
      "a",
      "c",
      "d",
    ]);
    expect(idsOf(after(document, { type: "reorder_steps", ids: ["a"] }))).toEqual(["b", "c", "d", "a"]);
  });
});

describe("MOD-3 renaming", () => {
  const document = aDocument(
    [
      { id: "agree", nextStepId: "ask", branches: [{ type: "equals", value: "ask", nextStepId: "ask" }] },
      {
        id: "ask",
        title: "ask {{session.ask}}",
        input: { mode: "text", retryLimit: 1, retryTarget: "ask" },
        messages: [
          text(
            'ask {{session.ask}} {{ $.session.ask | default("ask") }} {{session["ask"]}} {{session.asking}} {{user.ask}}',
          ),
          {
            type: "template_button",
            text: "?",
            options: [{ value: "ask", nextStepId: "ask" }],
            quickReplies: [
              { label: "ask", action: { type: "answer", value: "1", nextStepId: "ask" } },
              {
                label: "by hand",
                action: { type: "postback", data: "mode=interaction&step=ask&value=ask&nextStepId=ask" },
              },
            ],
          },
          {
            type: "flex",
            altText: "ask",
            contents: { nextStepId: "ask", text: "{{session.ask}}", uri: "mode=interaction&nextStepId=ask" },
          },
          { type: "raw", message: { text: "{{session.ask}}" } },
        ],
        beforeActions: [
          {
            type: "send_message",
            parameters: { message: ["{{session.ask}}"], stepId: "ask" },
            onFailure: { type: "go_to", stepId: "ask" },
          },
        ],
      },
      { id: "last", branches: [{ type: "answer", comparison: "eq", stepId: "ask", nextStepId: "agree" }] },
    ],
    { positions: { ask: { x: 1, y: 2 } }, collapsed: { ask: true } },
    { excludeSteps: ["ask"] },
  );

  it("rewrites every reference, in one unit, and tells how many there are before and after", () => {
    const { document: renamed, report, patches } = applied(document, { type: "rename_step", id: "ask", to: "お名前" });
    expect(report.references).toBe(namesOf(document, "ask").length);
    expect(report.references).toBe(17);
    expect(namesOf(renamed, "ask")).toEqual([]);
    expect(namesOf(renamed, "お名前")).toHaveLength(17);
    const ask = stepOf(renamed, "お名前");
    expect(ask.title).toBe("ask {{session.ask}}");
    expect(ask.messages[0]).toEqual(
      text(
        'ask {{session.お名前}} {{ $.session.お名前 | default("ask") }} {{session["お名前"]}} {{session.asking}} {{user.ask}}',
      ),
    );
    expect(ask.messages[1]?.quickReplies?.[1]?.action).toMatchObject({
      data: `mode=interaction&step=${encodeURIComponent("お名前")}&value=ask&nextStepId=${encodeURIComponent("お名前")}`,
    });
    expect(ask.messages[2]).toMatchObject({ contents: { nextStepId: "ask", text: "{{session.お名前}}" } });
    expect(ask.beforeActions[0]?.parameters).toEqual({ message: ["{{session.お名前}}"], stepId: "ask" });
    expect(renamed.meaning.settings.excludeSteps).toEqual(["お名前"]);
    expect(renamed.layout).toMatchObject({ positions: { お名前: { x: 1, y: 2 } }, collapsed: { お名前: true } });
    expect(JSON.stringify(patches).length).toBeLessThan(3_000);
  });

  it("refuses an id that another step has, in any case, but lets a step change the case of its own", () => {
    expect(refusalOf(document, { type: "rename_step", id: "ask", to: "AGREE" })).toBe("ID_TAKEN");
    expect(refusalOf(document, { type: "rename_step", id: "nobody", to: "x" })).toBe("STEP_MISSING");
    expect(refusalOf(document, { type: "rename_step", id: "ask", to: "Ask" })).toBe("done");
    expect(refusalOf(document, { type: "set_field", stepId: "ask", path: "/id", value: "x" })).toBe("PLACE_MISSING");
  });
});

describe("CAN-15 deleting", () => {
  const document = aDocument(
    [
      { id: "a" },
      { id: "b", nextStepId: "d" },
      { id: "c", branches: [{ type: "equals", value: "x", nextStepId: "b" }], messages: [text("{{session.b}}")] },
      { id: "d" },
    ],
    { positions: { b: { x: 1, y: 1 } } },
    { excludeSteps: ["b"] },
  );

  it("connects predecessors to the step's next one, implicit predecessors too", () => {
    expect(usualDeletion(document, ["b"])).toBe("connect");
    const left = after(document, { type: "delete", steps: ["b"], mode: "connect" });
    expect(idsOf(left)).toEqual(["a", "c", "d"]);
    expect(stepOf(left, "a").nextStepId).toBe("d");
    expect(stepOf(left, "c").branches[0]?.nextStepId).toBe("d");
    expect(stepOf(left, "c").messages[0]).toEqual(text("{{session.b}}"));
    expect([left.meaning.settings.excludeSteps, left.layout.positions]).toEqual([[], {}]);
  });

  it("leaves connections dangling when told to", () => {
    const left = after(document, { type: "delete", steps: ["b"], mode: "dangle" });
    expect(stepOf(left, "c").branches[0]?.nextStepId).toBe("b");
    expect(stepOf(left, "a").nextStepId).toBeUndefined();
    expect(usualDeletion(document, ["c"])).toBe("dangle");
  });

  it("goes through deleted steps, gives up in a circle of them, and leaves a role its built-in step", () => {
    const through = after(document, { type: "delete", steps: ["b", "d"], mode: "connect" });
    expect(stepOf(through, "c").branches[0]?.nextStepId).toBe("complete");
    const circle = aDocument([
      { id: "a", nextStepId: "b" },
      { id: "b", nextStepId: "c" },
      { id: "c", nextStepId: "b" },
    ]);
    expect(stepOf(after(circle, { type: "delete", steps: ["b", "c"], mode: "connect" }), "a").nextStepId).toBe("b");
    const special = aDocument([
      { id: "a", nextStepId: "check" },
      { id: "check", special: "confirm" },
    ]);
    expect(stepOf(after(special, { type: "delete", steps: ["check"], mode: "connect" }), "a").nextStepId).toBe(
      "confirm",
    );
  });

  it("UND-2 brings connections, positions and the exclude list back with the step", () => {
    const { document: left, inverse } = applied(document, { type: "delete", steps: ["b"], mode: "connect" });
    expect(after(left, { type: "delete", steps: [], mode: "dangle" })).toBe(left);
    expect(inverse.length).toBeGreaterThan(3);
  });
});

describe("CAN-12 duplicating", () => {
  it("copies connections among the copies, keeps those that lead outside, and what went on by order", () => {
    const document = aDocument(
      [
        { id: "a", nextStepId: "b" },
        { id: "b", messages: [text("{{session.a}} {{session.c}}")] },
        { id: "c" },
        { id: "ok", special: "complete" },
      ],
      { positions: { a: { x: 0, y: 0 } } },
    );
    const { document: more, report } = applied(document, { type: "duplicate", steps: ["a", "b", "ok"] });
    expect(report.ids).toEqual({ a: "a-2", b: "b-2", ok: "ok-2" });
    expect(stepOf(more, "a-2").nextStepId).toBe("b-2");
    expect(stepOf(more, "b-2")).toMatchObject({ nextStepId: "c", messages: [text("{{session.a-2}} {{session.c}}")] });
    expect(stepOf(more, "ok-2").special).toBeUndefined();
    expect(stepOf(more, "c").nextStepId).toBeUndefined();
    expect(more.layout.positions["a-2"]).toEqual({ x: 32, y: 32 });
    expect(Object.keys(applied(more, { type: "duplicate", steps: ["a"] }).report.ids ?? {})).toEqual(["a"]);
    expect(applied(more, { type: "duplicate", steps: ["a"] }).report.ids).toEqual({ a: "a-3" });
  });
});

describe("MOD-5 limits", () => {
  const many = (count: number) => aDocument(Array.from({ length: count }, (_, index) => ({ id: `s${index}` })));

  it("warns from 90 % and refuses the first beyond, naming the limit", () => {
    expect(applied(many(898), { type: "add_step" }).warnings).toEqual([]);
    expect(applied(many(899), { type: "add_step" }).warnings).toMatchObject([
      { limit: "steps", count: 900, max: 1_000 },
    ]);
    expect(refusalOf(many(999), { type: "add_step" })).toBe("done");
    expect(nearLimits(many(1_000))).toMatchObject([{ limit: "steps", count: 1_000 }]);
    expect(refusalOf(many(1_000), { type: "add_step" })).toBe("LIMIT_EXCEEDED");
  });

  it("refuses a sixth message by every command that can bring one", () => {
    const five = Array.from({ length: 5 }, (_, index) => text(`${index}`));
    const full = aDocument([{ id: "a", messages: five }, { id: "b" }]);
    const place = { stepId: "a", list: "/messages" };
    const step = stepOf(full, "a");
    const six = { ...full.meaning, steps: [{ ...step, messages: [...five, text("x")] }] };
    const commands: Command[] = [
      { type: "add_item", ...place, item: text("x") },
      { type: "add_item", ...place, index: 0, item: text("x") },
      { type: "duplicate_item", ...place, index: 0 },
      { type: "set_field", stepId: "a", path: "/messages", value: [...five, text("x")] },
      { type: "replace_step", id: "a", step: { ...step, messages: [...five, text("x")] } },
      { type: "replace_document", document: { ...full, meaning: six }, reason: "importDraft" },
    ];
    for (const command of commands)
      expect(apply(full, command)).toMatchObject({
        ok: false,
        code: "LIMIT_EXCEEDED",
        detail: { limit: "messages", count: 6, max: 5, stepId: "a" },
      });
    expect(refusalOf(full, { type: "convert_message", stepId: "a", index: 0, to: "flex" })).toBe("done");
  });

  it("lets a step that has too much be renamed, and nothing more put in", () => {
    const six = Array.from({ length: 6 }, (_, index) => text(`${index}`));
    const large = aDocument([{ id: "a", messages: six }, { id: "b" }]);
    const renamed = after(large, { type: "rename_step", id: "a", to: "c" });
    expect(refusalOf(renamed, { type: "add_item", stepId: "c", list: "/messages", item: text("x") })).toBe(
      "LIMIT_EXCEEDED",
    );
    expect(refusalOf(renamed, { type: "delete_item", stepId: "c", list: "/messages", index: 0 })).toBe("done");
  });

  it("lets a document that is too large shrink and be edited", () => {
    const large = many(1_001);
    expect(refusalOf(large, { type: "set_field", stepId: "s1", path: "/title", value: "x" })).toBe("done");
    expect(refusalOf(large, { type: "delete", steps: ["s1"], mode: "dangle" })).toBe("done");
  });

  const action = { type: "hand_over" };
  it.each([
    ["/messages", definitionLimits.messages, text("x")],
    ["/branches", definitionLimits.branches, { type: "equals", value: "x", nextStepId: "" }],
    ["/beforeActions", definitionLimits.actions, action],
    ["/afterActions", definitionLimits.actions, action],
  ] as const)("holds for %s of a step", (list, max, item) => {
    let document = aDocument([{ id: "a" }]);
    for (let count = 1; count < max; count += 1)
      document = after(document, { type: "add_item", stepId: "a", list, item });
    const { document: full, warnings } = applied(document, { type: "add_item", stepId: "a", list, item });
    expect(warnings).toMatchObject([{ limit: list.slice(1), count: max, max, stepId: "a" }]);
    expect(refusalOf(full, { type: "add_item", stepId: "a", list, item })).toBe("LIMIT_EXCEEDED");
  });

  it("holds for cancel words, titles, descriptions and the size of the meaning", () => {
    const words = Array.from({ length: 100 }, (_, index) => ({ type: "equals" as const, value: `w${index}` }));
    const full = aDocument([{ id: "a" }], {}, { cancelWords: words });
    expect(refusalOf(full, { type: "add_item", list: "/cancelWords", item: words[0] })).toBe("LIMIT_EXCEEDED");
    const title = (value: string) => ({ type: "set_field", stepId: "a", path: "/title", value }) as const;
    expect(refusalOf(full, title("あ".repeat(100)))).toBe("done");
    expect(refusalOf(full, title("👨‍👩‍👧".repeat(100)))).toBe("done");
    expect(refusalOf(full, title("あ".repeat(101)))).toBe("LIMIT_EXCEEDED");
    const huge = { type: "raw" as const, message: { text: "x".repeat(2 * 1024 * 1024) } };
    expect(refusalOf(full, { type: "add_item", stepId: "a", list: "/messages", item: huge })).toBe("LIMIT_EXCEEDED");
    expect(refusalOf(full, { type: "set_field", stepId: "a", path: "/description", value: "x".repeat(1_001) })).toBe(
      "LIMIT_EXCEEDED",
    );
  });
});
