import { expect, it } from "vitest";
import type { ConversationDetail } from "@/lib/inbox/shared";
import type { TemplateView } from "@/lib/templates/shared";
import { fillTemplate, textToInsert, unknownOf } from "./fill-template";
import { inPickedOrder } from "./picked-templates";

const conversation: ConversationDetail = {
  id: "cv_1",
  version: 1,
  name: "山田 花子",
  platformName: "hana",
  idTail: "abcd",
  channelId: "ch_1",
  channelName: "こもれび美容室",
  platform: "line",
  contactId: "ct_1",
  pictureUrl: null,
  friendStatus: "friend",
  handler: "human",
  preview: null,
  lastActivityAt: "2026-03-02T01:38:00Z",
  needsReplySince: null,
  unreadCount: 0,
  failedSendCount: 0,
  runningTitle: null,
  assignee: null,
  caseStatus: null,
  draft: null,
  tags: [{ id: "t", name: "常連", color: "ai" }],
  channelTimeZone: "Asia/Tokyo",
  isSandbox: true,
  peerKind: "user",
  platformId: "U1",
  statusMessage: null,
  language: null,
  account: null,
  profile: { 担当: "店長" },
  firstSeenAt: "2026-03-02T01:38:00Z",
  lastInboundAt: null,
  lastOutboundAt: null,
  lastSeq: 1,
  seenSeq: 1,
  reach: { state: "open", closesAt: null },
  cost: { freeUntil: null, isMetered: true },
  textLimit: 5000,
  messageKinds: ["text"],
  sessions: [
    {
      id: "se_1",
      interactionId: "ia_1",
      title: "サロン予約",
      versionNumber: 1,
      status: "completed",
      stepTitle: null,
      answers: [{ stepId: "ask-date", label: "ご来店日", value: "2026-03-07" }],
      createdAt: "2026-03-02T01:38:00Z",
      updatedAt: "2026-03-02T01:38:00Z",
      expiresAt: null,
    },
  ],
};

const template = (text: string, args: TemplateView["args"] = []): TemplateView => ({
  id: "mt_1",
  key: "k",
  title: "t",
  folder: "",
  args,
  messages: [{ type: "text", text }],
  revision: 1,
  updatedAt: "",
  updatedBy: null,
});
const nothing = { args: {}, values: {} };

it("INB-322 fills in what is known of the person, and inserts it as plain text", () => {
  const text =
    "{{user.profile.displayName}} {{user.profile.担当}} {{user.tags}} {{session.ask-date}} {{interaction.title}} {{channel.name}} {{args.x}}";
  const given = { args: { x: "{{user.tags}}" }, values: {} };
  expect(fillTemplate(template(text, [{ name: "x" }]), conversation, given)).toEqual({
    messages: [{ type: "text", text: "山田 花子 店長 常連 2026-03-07 サロン予約 こもれび美容室 {{user.tags}}" }],
    missing: [],
  });
});

it("INB-322 names what is missing, until the agent gives it or the text brings a fallback", () => {
  const open = template('{{args.店}} {{user.profile.nick}} {{user.profile.x | default("様")}}', [{ name: "店" }]);
  expect(fillTemplate(open, conversation, nothing).missing).toEqual(["args.店", "user.profile.nick"]);
  expect(unknownOf(open, conversation)).toEqual(["user.profile.nick"]);
  const given = { args: { 店: "本店" }, values: { "user.profile.nick": "ハナ" } };
  expect(fillTemplate(open, conversation, given)).toEqual({
    messages: [{ type: "text", text: "本店 ハナ 様" }],
    missing: [],
  });
});

it("offers a single text for editing, and nothing else", () => {
  expect(textToInsert([{ type: "text", text: "a" }])).toBe("a");
  expect(
    textToInsert([
      { type: "text", text: "a" },
      { type: "text", text: "b" },
    ]),
  ).toBeUndefined();
  expect(textToInsert([{ type: "sticker", packageId: "1", stickerId: "2" }])).toBeUndefined();
  expect(textToInsert([])).toBeUndefined();
});

it("INB-320 favourites come first, then recents, each once", () => {
  const items = ["a", "b", "c", "d"].map((id) => ({ id }));
  const order = inPickedOrder(items, { favourites: ["c", "gone"], recents: ["b", "c"] });
  expect(order.map(({ id }) => id)).toEqual(["c", "b", "a", "d"]);
});
