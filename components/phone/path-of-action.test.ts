import { expect, it } from "vitest";
import { pathOfAction } from "./path-of-action";

const press = (data: string, label: string) => ({ type: "postback", label, data, displayText: label });
const flex = {
  type: "flex",
  altText: "a",
  contents: {
    type: "bubble",
    footer: {
      type: "box",
      contents: [
        { type: "button", action: press("opt=0", "カット") },
        { type: "button", action: press("opt=1", "カラー") },
        { type: "button", action: press("opt=1", "その他") },
      ],
    },
  },
};

it("finds the place of a tapped action, by its label where two do the same", () => {
  const action = (data: string, displayText: string) => ({ type: "postback" as const, data, displayText });
  expect(pathOfAction(flex, action("opt=0", "カット"), "カット")).toBe("contents/footer/contents/0/action");
  expect(pathOfAction(flex, action("opt=1", "その他"), "その他")).toBe("contents/footer/contents/2/action");
  expect(pathOfAction(flex, action("opt=9", "?"), "?")).toBeUndefined();
});
