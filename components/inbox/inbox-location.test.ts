import { expect, it } from "vitest";
import { formatInboxPlace, parseInboxPlace } from "./inbox-location";

it("INB-021 the address holds channels, view, text, conversation and entry, and brings them back", () => {
  const place = {
    filter: { view: "needs_reply" as const, channelIds: ["ch_1", "ch_2"], text: "山田 & 花子" },
    conversationId: "cv_1",
    entryId: "en_1",
  };
  const address = new URL(formatInboxPlace("shop", place), "http://x");
  expect(address.pathname).toBe("/shop/inbox/cv_1");
  expect(parseInboxPlace("cv_1", address.searchParams)).toEqual(place);
});

it("INB-021 leaves out what is usual, and what makes no sense", () => {
  const place = parseInboxPlace(undefined, new URLSearchParams("view=nonsense&entry=en_1"));
  expect(place).toEqual({ filter: { view: "all", channelIds: [], text: "" }, conversationId: null, entryId: null });
  expect(formatInboxPlace("shop", place)).toBe("/shop/inbox");
});
