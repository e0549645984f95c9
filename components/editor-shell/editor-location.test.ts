import { expect, test } from "vitest";
import { readLocation, writeLocation } from "./editor-location";

const nowhere = { step: null, tab: null, field: null, surface: null, panel: null };

test("INS-2: an address names the step, the tab and the field", () => {
  const query = writeLocation(new URLSearchParams(), {
    ...nowhere,
    step: "ask-name",
    tab: "input",
    field: "/validate/0/message",
    panel: "problems",
  });
  expect(readLocation(new URLSearchParams(query))).toEqual({
    step: "ask-name",
    tab: "input",
    field: "/validate/0/message",
    surface: null,
    panel: "problems",
  });
});

test("INS-2: what is usual is not written, and what else stands there stays", () => {
  const query = writeLocation(new URLSearchParams("steps=500&step=old&tab=input"), {
    ...nowhere,
    step: "ask-date",
    tab: "messages",
  });
  expect(query).toBe("steps=500&step=ask-date");
});

test("INS-2: words that mean nothing are left out", () => {
  const params = new URLSearchParams("tab=input&view=list&panel=chat&field=%2Ftitle");
  expect(readLocation(params)).toEqual(nowhere);
});
