import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { linesOf } from "./locate";
import { readInteraction } from "./read-interaction";

const steps = [{ id: "q1", messages: [{ type: "text", text: "?" }] }];
const definition = { format: 1, steps };
const read = (value: unknown) => readInteraction(JSON.stringify(value, null, 2));
const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

describe("IMP-2 what can be read", () => {
  it.each([
    ["an interaction file", { format: 1, key: "q", title: "Q", definition }, "interaction_file"],
    ["a definition", definition, "definition"],
    ["a definition that names its schema", { $schema: "./interaction.schema.json", ...definition }, "definition"],
    ["a definition of format 0", { format: 0, steps: [{ id: "q1", awaitInput: false }] }, "definition"],
    [
      "a file with a definition of format 0",
      { format: 1, key: "q", title: "Q", definition: { steps } },
      "interaction_file",
    ],
    ["a form", { version: 2, steps: [{ id: "q1", message: "?" }] }, "form"],
  ])("%s", (_, value, source) => {
    expect(read(value)).toMatchObject({ ok: true, source, definition: { format: 1, steps: [{ id: "q1" }] } });
  });

  it("tells what publishing would say", () => {
    const result = read({ ...definition, steps: [{ ...steps[0], nextStepId: "nowhere" }] });
    const problems = result.ok ? result.problems : [];
    expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "TARGET_MISSING", path: "/steps/0/nextStepId", stepId: steps[0]?.id },
    ]);
  });
});

describe("IMP-2 what is refused", () => {
  it.each([
    ["TOO_LARGE", `"${"x".repeat(5 * 1024 * 1024)}"`],
    ["TOO_DEEP", deep(65)],
    ["TOO_DEEP", deep(100_000)],
    ["NOT_JSON", "{"],
    ["NOT_AN_INTERACTION", deep(64)],
    ["NOT_AN_INTERACTION", "{}"],
    ["NOT_AN_INTERACTION", '"steps"'],
    ["WORKSPACE_FILE", '{"format": 1, "workspace": {"slug": "salon"}}'],
    ["FORMAT_UNKNOWN", '{"format": 2, "steps": []}'],
    ["FORMAT_UNKNOWN", '{"format": 2, "key": "a", "title": "A", "definition": {"format": 1, "steps": []}}'],
    ["FORMAT_UNKNOWN", '{"format": 1, "key": "a", "title": "A", "definition": {"format": 2, "steps": []}}'],
    ["SHAPE_INVALID", '{"format": 1, "steps": [], "theme": "dark"}'],
    ["SHAPE_INVALID", '{"format": 1, "key": "a b", "title": "A", "definition": {"format": 1, "steps": []}}'],
    ["TOO_MANY_STEPS", JSON.stringify({ format: 1, steps: Array.from({ length: 1001 }, (_, i) => ({ id: `s${i}` })) })],
  ])("%s", (code, text) => {
    expect(readInteraction(text)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it("names pointer and line", () => {
    const text =
      '{\n  "format": 1,\n  "steps": [\n    { "id": "q1" },\n    {\n      "id": "q2",\n      "normalize": ["shout"]\n    },\n    {}\n  ]\n}';
    expect(readInteraction(text)).toMatchObject({
      ok: false,
      problems: [
        { path: "/steps/1/normalize/0", line: 7 },
        { path: "/steps/2/id", line: 9 },
      ],
    });
    expect(readInteraction('{\n  "format": 1,\n  oops\n}')).toMatchObject({
      problems: [{ code: "NOT_JSON", line: 3 }],
    });
  });
});

it("finds lines by pointer, escapes included", () => {
  const text = '{\n "a/b": [\n  1,\n  {"~": "\\"{"}\n ],\n "c": {}\n}';
  const pointers = ["", "/a~1b", "/a~1b/0", "/a~1b/1", "/a~1b/1/~0", "/c", "/d"];
  expect([...linesOf(text, pointers)]).toEqual([
    ["", 1],
    ["/a~1b", 2],
    ["/a~1b/0", 3],
    ["/a~1b/1", 4],
    ["/a~1b/1/~0", 4],
    ["/c", 6],
  ]);
});

it("IMP-2 reads a file of 1,000 steps and 2 MiB within two seconds", () => {
  const long = "予約".repeat(330);
  const many = Array.from({ length: 1_000 }, (_, index) => ({
    id: `step-${index}`,
    messages: [{ type: "text", text: long }],
    branches: [{ type: "equals", value: "a", nextStepId: `step-${(index * 7) % 1_000}` }],
  }));
  const text = JSON.stringify({ format: 1, steps: many }, null, 2);
  expect(Buffer.byteLength(text)).toBeGreaterThan(2 * 1024 * 1024);
  const began = performance.now();
  expect(readInteraction(text).ok).toBe(true);
  expect(performance.now() - began).toBeLessThan(2_000);
});

it("reads the interactions of the demo workspace from what an export would write", () => {
  const demo = JSON.parse(readFileSync("db/seed/demo.workspace.json", "utf8"));
  for (const { key, title, published, layout } of demo.interactions) {
    if (!published) continue;
    expect(read({ format: 1, key, title, definition: published, layout })).toMatchObject({ ok: true, title });
  }
});
