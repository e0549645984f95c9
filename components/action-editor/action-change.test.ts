import { expect, test } from "vitest";
import { actionEntrySchema } from "@/lib/engine";
import { changeActions } from "./action-change";

const say = (body: string) => actionEntrySchema.parse({ type: "get_text_message", parameters: { body } });
const ask = actionEntrySchema.parse({
  type: "http_request",
  parameters: { url: "https://example.com" },
  chains: [{ to: "2.body", data: "{{return[1].body.name}}" }],
});
const list = [ask, say("{{return[1].status}}"), say("おわり")];
const bodies = (actions: typeof list) => actions.map(({ parameters }) => parameters.body ?? parameters.url);

test("INS-9: what names an action by its number goes on naming it when the order changes", () => {
  const moved = changeActions(list, { type: "move", index: 2, to: 0 });
  expect(bodies(moved)).toEqual(["おわり", "https://example.com", "{{return[2].status}}"]);
  expect(moved[1]?.chains).toEqual([{ to: "3.body", data: "{{return[2].body.name}}" }]);
});

test("INS-9: an action that is added or copied makes room without changing what others name", () => {
  const added = changeActions(list, { type: "add", index: 0, action: say("はじめ") });
  expect(bodies(added)).toEqual(["はじめ", "https://example.com", "{{return[2].status}}", "おわり"]);
  const copied = changeActions(list, { type: "copy", index: 1 });
  expect(bodies(copied)).toEqual(["https://example.com", "{{return[1].status}}", "{{return[1].status}}", "おわり"]);
});

test("INS-9: what named a removed action names nothing, and the list can be put back as it was", () => {
  const removed = changeActions(list, { type: "remove", index: 0 });
  expect(bodies(removed)).toEqual(["{{return[0].status}}", "おわり"]);
  expect(changeActions(removed, { type: "restore", actions: list })).toEqual(list);
});
