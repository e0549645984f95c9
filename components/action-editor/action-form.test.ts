import { describe, expect, test } from "vitest";
import { type ActionType, actionCatalogue } from "@/lib/engine";
import { formOf } from "./action-form";
import { actionTypes } from "./action-kinds";
import en from "./messages/en.json";
import ja from "./messages/ja.json";
import { newAction } from "./new-action";

const available = {
  interactions: [
    { id: "in_draft", title: "下書き", isLive: false },
    { id: "in_live", title: "予約", isLive: true },
  ],
  templates: [{ id: "mt_1", title: "あいさつ", args: [] }],
};

const kindsOf = (type: ActionType) => formOf(type).map(({ name, kind }) => `${name} ${kind}`);

test("INS-9: the menu offers every action of the catalogue once", () => {
  expect([...actionTypes].sort()).toEqual(Object.keys(actionCatalogue).sort());
});

test("INS-9: parameters get the control that fits them", () => {
  expect(kindsOf("update_user_profile")).toEqual(["key profileKey", "value line", "user line", "channel channel"]);
  expect(kindsOf("saved_message")).toEqual(["message template"]);
  expect(kindsOf("send_message")).toEqual(["message messages", "user line", "channel channel"]);
  expect(kindsOf("start_interaction")).toContain("interaction interaction");
  expect(kindsOf("add_user_tags")).toContain("tags names");
  expect(kindsOf("get_button_message")).toContain("thumbnail picture");
  expect(kindsOf("get_the_current_datetime")).toEqual(["format choice"]);
});

describe.each(actionTypes)("%s", (type) => {
  test("has a name in both languages", () => {
    expect(ja.kinds[type]).toBeTruthy();
    expect(en.kinds[type]).toBeTruthy();
  });

  test("begins as something that lacks only what an author has to say", () => {
    const { parameters } = newAction(type, available);
    const issues = actionCatalogue[type].parameters.safeParse(parameters).error?.issues ?? [];
    expect(issues.map(({ code }) => code).filter((code) => code !== "too_small")).toEqual([]);
  });
});

test("an interaction that can start is proposed before one that cannot", () => {
  expect(newAction("start_interaction", available).parameters).toEqual({ interaction: "in_live" });
});
