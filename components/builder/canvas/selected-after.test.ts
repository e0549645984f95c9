import { expect, test } from "vitest";
import { selectedAfter } from "./selected-after";

const selection = { steps: ["ask", "confirm"], notes: ["n"], frames: [] };
const isDrawn = (node: string) => node !== "confirm";

test("CAN-12: a click lets go of what lies in the lane as well, and with Shift it stays", () => {
  const changes = [
    { id: "ask", selected: false },
    { id: "note:n", selected: false },
    { id: "date", selected: true },
  ];
  const after = (isAdding: boolean) => selectedAfter(selection, { changes, isAdding, isDrawn });
  expect(after(false)).toEqual({ steps: ["date"], notes: [], frames: [] });
  expect(after(true)).toEqual({ steps: ["confirm", "date"], notes: [], frames: [] });
});

test("CAN-12: Shift takes one out of several", () => {
  const changes = [{ id: "ask", selected: false }];
  expect(selectedAfter(selection, { changes, isAdding: true, isDrawn }).steps).toEqual(["confirm"]);
});
