import { expect, it } from "vitest";
import { channels, interactionChannels, interactions, workspaces } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { adapterOf } from "@/lib/channels";
import { saveTrigger } from "@/lib/triggers";
import { listStartLinks } from "./start-links";

useTestEnv();
const { db } = await createTestDb();
const workspaceId = "ws_links";
await db.insert(workspaces).values([{ id: workspaceId, slug: "links", name: "Links" }]);
const channel = (id: string, platform: string, rest: { isSandbox?: boolean; profile?: unknown } = {}) => ({
  id,
  workspaceId,
  platform,
  name: id,
  secrets: "sealed",
  ...rest,
});
await db
  .insert(channels)
  .values([
    channel("ch_line", "line", { profile: { basicId: "@komorebi" } }),
    channel("ch_unknown", "line"),
    channel("ch_sandbox", "line", { isSandbox: true, profile: { basicId: "@sandbox" } }),
    channel("ch_web", "web"),
    channel("ch_elsewhere", "line", { profile: { basicId: "@elsewhere" } }),
  ]);
await db.insert(interactions).values({ id: "ia_a", workspaceId, key: "予約-1", title: "予約" });
const places = ["ch_line", "ch_unknown", "ch_sandbox", "ch_web"];
await db.insert(interactionChannels).values(places.map((channelId) => ({ interactionId: "ia_a", channelId })));
const now = () => new Date("2026-03-01T10:00:00Z");
const ctx = { db, actor: { type: "system" as const, name: "test" }, workspaceId, now };
const links = async () => {
  const { channels: found } = await listStartLinks(ctx, "ia_a");
  return Object.fromEntries(found.map(({ channelId, keyword, url }) => [channelId, { keyword, url }]));
};

it("section 14: the postback names the interaction by its key, and without a keyword there is no link", async () => {
  expect((await listStartLinks(ctx, "ia_a")).postback).toBe("mode=start&interaction=予約-1");
  expect(await links()).toMatchObject({
    ch_line: { keyword: null, url: null },
    ch_web: { keyword: null, url: expect.stringMatching(/\/chat\/ch_web$/) },
  });
});

it("section 14: a keyword becomes a chat link where the platform has one and the account is known", async () => {
  const start = { effect: { type: "start_interaction" as const, interactionId: "ia_a" } };
  const rule = (match: "equals" | "contains" | "regex", value: string) => ({ type: "keyword" as const, match, value });
  await saveTrigger(ctx, { title: "文中", channelIds: null, rule: rule("contains", "予約"), ...start });
  await saveTrigger(ctx, { title: "切", channelIds: null, isEnabled: false, rule: rule("equals", "off"), ...start });
  await saveTrigger(ctx, { title: "型", channelIds: null, rule: rule("regex", "^よ"), ...start });
  await saveTrigger(ctx, { title: "一致", channelIds: ["ch_line"], rule: rule("equals", "予約 & 相談"), ...start });
  expect(await links()).toEqual({
    ch_line: {
      keyword: "予約 & 相談",
      url: adapterOf("line").chatLink?.({ basicId: "@komorebi" }, "予約 & 相談"),
    },
    ch_unknown: { keyword: "予約", url: null },
    ch_sandbox: { keyword: "予約", url: null },
    ch_web: { keyword: "予約", url: expect.stringMatching(/\/chat\/ch_web$/) },
  });
});

it("shows nothing to another workspace", async () => {
  await expect(listStartLinks({ ...ctx, workspaceId: "ws_other" }, "ia_a")).rejects.toMatchObject({
    code: "not_found",
  });
});
