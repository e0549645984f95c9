import { expect, it } from "vitest";
import { detailedCodes } from "@/components/builder-store/use-problem-texts";
import { fixKeys, mediaFaults, problemCodes } from "@/lib/problems/shared";
import en from "./messages/en.json";
import ja from "./messages/ja.json";

it.each([
  ["ja", ja],
  ["en", en],
])("PRB-2 every code and every fix has a text in %s, and no text is without one", (_, { code, detail, fix, fault }) => {
  expect(Object.keys(code).sort()).toEqual([...problemCodes].sort());
  expect(Object.keys(detail).sort()).toEqual([...detailedCodes].sort());
  expect(Object.keys(fix).sort()).toEqual([...fixKeys].sort());
  expect(Object.keys(fault).sort()).toEqual([...mediaFaults, "not_https"].sort());
});
