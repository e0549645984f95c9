import { expect, it } from "vitest";
import { lineChatLink } from "./chat-link";

it("section 14: id and text are percent-encoded, so that neither breaks the address", () => {
  expect(lineChatLink({ basicId: "@komorebi" }, "予約 & 相談")).toBe(
    "https://line.me/R/oaMessage/%40komorebi/?%E4%BA%88%E7%B4%84%20%26%20%E7%9B%B8%E8%AB%87",
  );
});

it("an account whose id is not known has no address", () => {
  expect(lineChatLink({}, "予約")).toBeUndefined();
});
