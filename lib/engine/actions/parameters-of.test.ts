import { expect, test } from "vitest";
import { type ActionType, actionCatalogue, actionTypeOf } from "./catalogue";
import { parametersOf } from "./parameters-of";

const shapesOf = (type: ActionType) =>
  parametersOf(type).map(({ name, isRequired, shape }) => `${name}${isRequired ? "*" : ""} ${shape.type}`);

test("INS-9: what a form needs is read from the catalogue, through defaults and options", () => {
  expect(shapesOf("send_mail_to_admin")).toEqual(["subject* text", "body* text"]);
  expect(shapesOf("add_user_tags")).toEqual(["tags* texts", "user text", "channel text"]);
  expect(shapesOf("cancel_interaction")).toEqual([
    "interaction text",
    "policy choice",
    "statuses choices",
    "user text",
    "channel text",
  ]);
  expect(parametersOf("get_the_current_datetime")).toEqual([
    { name: "format", isRequired: false, fallback: "text", shape: { type: "choice", options: ["text", "iso"] } },
  ]);
});

test("INS-9: every action of the catalogue has a form", () => {
  for (const name of Object.keys(actionCatalogue)) {
    const type = actionTypeOf(name);
    expect(type && parametersOf(type).length, name).toBe(
      Object.keys(actionCatalogue[type ?? "hand_over"].parameters.shape).length,
    );
  }
});
