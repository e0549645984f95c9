import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { problemCodes } from "@/lib/problems/shared";
import { readInteraction } from "./read-interaction";

const page = readFileSync("docs/interactions.md", "utf8");

it("the example of docs/interactions.md can be imported and published", () => {
  const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? "";
  expect(readInteraction(example)).toMatchObject({ ok: true, source: "interaction_file", problems: [] });
});

it("docs/interactions.md names every code of the publishing checks", () => {
  const named = [...page.matchAll(/`([A-Z][A-Z_0-9]+)`/g)].map(([, code]) => code ?? "");
  expect([...new Set(named)].sort()).toEqual([...problemCodes].sort());
});
