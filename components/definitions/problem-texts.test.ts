import { expect, it } from "vitest";
import { importCodes } from "@/lib/import-forms/shared";
import { readCodes } from "@/lib/interaction-file/shared";
import en from "./messages/en.json";
import ja from "./messages/ja.json";

it.each([
  ["ja", ja],
  ["en", en],
])("IMP-2 every code has a text in %s, and no text is without a code", (_, { note, read }) => {
  expect(Object.keys(note).sort()).toEqual(Object.keys(importCodes).sort());
  expect(Object.keys(read).sort()).toEqual(Object.keys(readCodes).sort());
});
