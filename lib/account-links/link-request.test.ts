import { expect, it } from "vitest";
import type { InboundEvent } from "@/lib/messages";
import { linkCard, linkedMessage, unlinkedMessage } from "./link-messages";
import { linkRequestOf } from "./link-request";

const common = {
  platformEventId: "e1",
  occurredAt: 0,
  isRedelivery: false,
  mode: "active" as const,
  peer: { kind: "user" as const, platformId: "U1" },
  raw: {},
};
const says = (text: string): InboundEvent => ({
  ...common,
  kind: "message",
  content: { type: "text", platformMessageId: "m1", text },
});
const presses = (data: string): InboundEvent => ({ ...common, kind: "postback", data });
const asks = (event: InboundEvent) => linkRequestOf(event, { keyword: "連携" });

it.each([
  [says(" 連携 "), "link"],
  [says("連携したい"), undefined],
  [presses("mode=link"), "link"],
  [presses("mode=unlink"), "unlink"],
  [presses("mode=interaction&value=link"), undefined],
  [{ ...says("連携"), peer: { kind: "group" as const, platformId: "C1" } }, undefined],
  [{ ...says("連携"), mode: "standby" as const }, undefined],
])("INT-20 the keyword and the postbacks ask for linking, in one-to-one chats only (%#)", (event, expected) => {
  expect(asks(event)).toBe(expected);
});

it("INT-20 whoever is linked is told so, and how to unlink, whenever they ask", () => {
  const scene = { locale: "en" as const, keyword: "link", url: "https://example.com/account-link/x" };
  const data = { type: "postback", data: "mode=unlink", displayText: "Unlink" };
  expect(linkCard(scene)).toMatchObject({
    text: "Sign in with the button to link your account. You can unlink it at any time by sending “link”.",
    buttons: [{ action: { type: "uri", uri: scene.url } }],
  });
  const account = { name: "Hana $& Co." };
  expect(linkCard({ ...scene, account })).toMatchObject({
    text: "You are linked with “Hana $& Co.”. Press the button below to unlink.",
    buttons: [{ action: data }, { action: { type: "uri" } }],
  });
  expect(linkedMessage({ ...scene, account })).toMatchObject({ text: expect.stringContaining("sending “link”") });
  expect(unlinkedMessage({ locale: "en" })).toMatchObject({ text: "No account is linked." });
});
