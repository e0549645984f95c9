import { expect, test } from "vitest";
import { actionEntrySchema } from "@/lib/engine";
import { actionCommand } from "./action-command";

const at = { stepId: "ask", phase: "afterActions" } as const;
const action = actionEntrySchema.parse({ type: "get_text_message", parameters: { body: "x" } });

test("INS-9: whatever is done to a list of actions is one command", () => {
  const list = "/afterActions";
  const command = (change: Parameters<typeof actionCommand>[1]) => actionCommand(at, change).command;
  expect(command({ type: "add", index: 0, action })).toEqual({
    type: "add_item",
    stepId: "ask",
    list,
    index: 0,
    item: action,
  });
  expect(command({ type: "copy", index: 1 })).toMatchObject({ type: "duplicate_item", index: 1 });
  expect(command({ type: "move", index: 2, to: 0 })).toMatchObject({ type: "move_item", index: 2, to: 0 });
  expect(command({ type: "remove", index: 1 })).toMatchObject({ type: "delete_item", index: 1 });
  expect(command({ type: "restore", actions: [action] })).toMatchObject({ path: list, value: [action] });
});

test("UND-3: typing in one field of an action is a group of that field", () => {
  const change = { type: "set", index: 1, action, place: "/parameters/body" } as const;
  expect(actionCommand(at, change).group).toBe("ask /afterActions/1/parameters/body");
});
