import { expect, it } from "vitest";
import { placeInStep } from "./place-in-step";

const drawn = [
  { message: { type: "text" as const, text: "a" }, from: 1 },
  { message: { type: "card" as const, text: "b", buttons: [], columns: 1 }, from: 2 },
];

it.each([
  ["/0/text", { from: 1, pointer: "/text" }],
  ["/1/buttons/3/label", { from: 2, pointer: "/options/3/label" }],
  ["/1", { from: 2, pointer: "" }],
  ["", { from: 1, pointer: "" }],
  ["/9/text", { from: 0, pointer: "" }],
])("MSG-14 MSG-15 %s of what is sent stands in the step at %j", (pointer, place) => {
  expect(placeInStep(pointer, drawn)).toEqual(place);
});
