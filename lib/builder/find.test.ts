import { describe, expect, it } from "vitest";
import { find } from "./find";
import { aDocument, after } from "./testing/a-document";
import { aGeneratedInteraction, fixtureSizes } from "./testing/generated-interaction";
import { usagesOfPlaceholder, usagesOfStep } from "./usages";

const document = aDocument(
  [
    { id: "ask-name", title: "お名前", description: "最初の質問", messages: [{ type: "text", text: "お名前は？" }] },
    {
      id: "menu",
      messages: [
        { type: "template_button", text: "どれ？", options: [{ value: "cut", label: "カット" }] },
        {
          type: "flex",
          altText: "絵",
          contents: { type: "bubble", size: "giga", body: { contents: [{ text: "夏の特典" }] } },
        },
      ],
      branches: [{ type: "regex", value: "^はい$", nextStepId: "ask-name" }],
      afterActions: [{ type: "add_user_tags", parameters: { tags: ["ＶＩＰ {{session.ask-name}}"] } }],
    },
    {
      id: "last",
      messages: [{ type: "text", text: '{{user.profile["city"]}} {{ user.profile.city | default("?") }}' }],
    },
  ],
  { notes: { "note-1": { x: 0, y: 0, width: 9, height: 9, text: "あとで直す" } } },
);
const kinds = (words: string) => find(document, words).map(({ kind, id, path }) => [kind, id, path]);

describe("CAN-17 find", () => {
  it.each([
    ["ASK-NAME", "id", "ask-name", "/id"],
    ["お名前", "title", "ask-name", "/title"],
    ["最初", "description", "ask-name", "/description"],
    ["ｶｯﾄ", "label", "menu", "/messages/0/options/0/label"],
    ["夏の", "text", "menu", "/messages/1/contents/body/contents/0/text"],
    ["^はい", "pattern", "menu", "/branches/0/value"],
    ["user_tags", "action", "menu", "/afterActions/0/type"],
    ["vip", "text", "menu", "/afterActions/0/parameters/tags/0"],
    ["user.profile.city", "placeholder", "last", "/messages/0/text"],
    ["直す", "note", "note-1", ""],
  ])("%s", (words, ...expected) => {
    expect(kinds(words)).toContainEqual(expected);
  });

  it("shows where the words stand, names first, and neither looks nor targets", () => {
    expect(find(document, "名前")[0]).toMatchObject({ kind: "title", text: "お名前", from: 1, to: 3 });
    expect(kinds("giga")).toEqual([]);
    expect(kinds(" ")).toEqual([]);
    expect(kinds("ask-name")[0]).toEqual(["id", "ask-name", "/id"]);
  });

  it("notices a change", () => {
    const changed = after(document, { type: "set_field", stepId: "last", path: "/title", value: "おわり" });
    expect(find(changed, "おわり")).toHaveLength(1);
    expect(find(document, "おわり")).toHaveLength(0);
  });

  it("answers within 100 ms for 500 steps", () => {
    const large = aGeneratedInteraction(500);
    // The quickest of some: the machine that tests may be busy with something else.
    const times = Array.from({ length: 5 }, (_, turn) => {
      const start = performance.now();
      expect(find(large, `step-000${turn + 1}`).length).toBeGreaterThan(0);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});

describe("CAN-17 usages", () => {
  it("tells what uses a step, list order and placeholders too", () => {
    expect(usagesOfStep(document, "ask-name")).toEqual([
      { kind: "target", stepId: "menu", path: "/branches/0/nextStepId" },
      { kind: "placeholder", stepId: "menu", path: "/afterActions/0/parameters/tags/0" },
    ]);
    expect(usagesOfStep(document, "last")).toEqual([{ kind: "implicit", stepId: "menu", path: "" }]);
  });

  it("tells what shows a value, however it is written", () => {
    expect(usagesOfPlaceholder(document, "user.profile.city")).toEqual([
      { kind: "placeholder", stepId: "last", path: "/messages/0/text" },
    ]);
    expect(usagesOfPlaceholder(document, "user")).toHaveLength(1);
    expect(usagesOfPlaceholder(document, "")).toEqual([]);
  });
});

describe("section 17 fixtures", () => {
  it.each(fixtureSizes)("%i steps come out the same for the same seed, as section 17 describes them", (size) => {
    const { meaning } = aGeneratedInteraction(size);
    expect(aGeneratedInteraction(size).meaning).toEqual(meaning);
    expect(aGeneratedInteraction(size, 2).meaning).not.toEqual(meaning);
    expect(meaning.steps).toHaveLength(size);
    const share = (count: number) => count / size;
    const flex = meaning.steps.filter(({ messages }) => messages.some(({ type }) => type === "flex")).length;
    const messages = meaning.steps.reduce((sum, step) => sum + step.messages.length, 0);
    expect(meaning.steps.filter((_, index) => index % 3 === 2).every(({ branches }) => branches.length >= 2)).toBe(
      true,
    );
    if (size < 200) return;
    expect(share(flex)).toBe(0.2);
    expect(share(messages)).toBeCloseTo(3, 0);
  });
});
