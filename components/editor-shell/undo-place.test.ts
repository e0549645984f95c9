import { expect, test } from "vitest";
import { undoPlace } from "./undo-place";

test.each([
  ["without a field", undefined, "document"],
  ["for what only the field knows", { isAtStart: false, isRecorded: false }, "field"],
  ["for what was recorded from it", { isAtStart: false, isRecorded: true }, "document"],
  ["with the field back at its starting text", { isAtStart: true, isRecorded: false }, "document"],
] as const)("UND-6: %s", (_name, field, place) => {
  expect(undoPlace(field)).toBe(place);
});
