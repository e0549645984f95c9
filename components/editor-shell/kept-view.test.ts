import { expect, test } from "vitest";
import { readKeptView } from "./kept-view";

const kept = { viewport: { x: -20, y: 8, zoom: 0.8 }, steps: ["ask-name"], surface: "canvas", panel: "problems" };

test("CAN-20: viewport, selection and panel come back as they were left", () => {
  expect(readKeptView(JSON.stringify(kept))).toEqual(kept);
});

test("CAN-20: what a browser kept and nobody can read is as good as nothing", () => {
  expect(readKeptView(null)).toBeUndefined();
  expect(readKeptView("{")).toBeUndefined();
  expect(readKeptView('{"viewport":{"zoom":0}}')).toBeUndefined();
  expect(readKeptView('{"panel":"chat","steps":3}')).toEqual({ steps: [], panel: null });
});
