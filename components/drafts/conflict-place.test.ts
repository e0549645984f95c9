import { expect, it } from "vitest";
import { aDocument } from "@/lib/builder/testing/a-document";
import { conflictPlace } from "./conflict-place";

const { meaning } = aDocument([{ id: "ask-name" }, { id: "ask-date", title: "ご希望日" }]);

it.each([
  ["/meaning/steps/1/messages/0/text", { step: { id: "ask-date", title: "ご希望日" }, part: "messages" }],
  ["/meaning/steps/0/nextStepId", { step: { id: "ask-name", title: "ask-name" }, part: "targets" }],
  ["/meaning/steps/0", { step: { id: "ask-name", title: "ask-name" }, part: "step" }],
  ["/meaning/steps", { part: "order" }],
  ["/meaning/steps/7", { part: "order" }],
  ["/meaning/settings/timeoutMinutes", { part: "settings" }],
  ["/layout/positions/ask-name", { part: "drawing" }],
])("SAV-3 says where two people met: %s", (path, place) => {
  expect(conflictPlace(meaning, path)).toEqual(place);
});
