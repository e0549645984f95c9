import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { channels, interactionVersions, members, schedules, triggers, users } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { exportWorkspace } from "./export-workspace";
import type { WorkspaceFileInput } from "./file.schema";
import { importWorkspace } from "./import-workspace";
import { parseFile } from "./parse-file";

useTestEnv();
const { db } = await createTestDb();
const now = () => new Date("2026-03-01T00:00:00Z");
const demo = readFileSync("db/seed/demo.workspace.json", "utf8");

const aFile = (changes: Partial<WorkspaceFileInput> = {}): WorkspaceFileInput => ({
  format: 1,
  workspace: { slug: "nook", name: "Nook" },
  members: [{ email: "owner@nook.example", name: "Owner", role: "owner", password: "long enough" }],
  ...changes,
});
const parse = (file: unknown) => parseFile(JSON.stringify(file));
const load = (file: unknown) => {
  const parsed = parse(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return importWorkspace({ db, now }, parsed.file);
};
const problemsOf = (file: unknown) => {
  const parsed = parse(file);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => [path, code]);
};
const count = async () => ({
  channels: (await db.select({ id: channels.id, secrets: channels.secrets }).from(channels)).sort(byId),
  versions: (await db.select({ id: interactionVersions.id }).from(interactionVersions)).sort(byId),
  members: (await db.select({ id: members.id }).from(members)).sort(byId),
  triggers: (await db.select({ id: triggers.id }).from(triggers)).sort(byId),
  users: (await db.select({ id: users.id, hash: users.passwordHash }).from(users)).sort(byId),
});
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

it("imports the demo workspace, and a second time changes nothing", async () => {
  await load(JSON.parse(demo));
  const once = await count();
  await load(JSON.parse(demo));
  expect(await count()).toEqual(once);
  expect(once.versions).toHaveLength(2);
});

it("SEC-4 exports what it imported, without a secret or password, and takes its own export back", async () => {
  const exported = await exportWorkspace(db, "komorebi");
  const text = JSON.stringify(exported);
  expect(text).not.toMatch(/password|secret|accessToken/i);
  expect(exported.interactions.map((i) => i.key)).toEqual(["reserve", "access"]);
  const before = await count();
  await load(exported);
  expect(await count()).toEqual(before);
  expect(await exportWorkspace(db, "komorebi")).toEqual(exported);
});

it("runs the salon reservation of the dialogue in the demo", () => {
  const reserve = JSON.parse(readFileSync("lib/engine/dialogues/reserve.definition.json", "utf8"));
  expect(JSON.parse(demo).interactions[0].published).toEqual(reserve);
});

it("makes a new version only when the definition says something else", async () => {
  const file = JSON.parse(demo);
  file.interactions[1].published.steps[1].messages[0].text = "11:00〜20:00 です。";
  await load(file);
  await load(file);
  expect((await count()).versions).toHaveLength(3);
});

it("never lets the demo take over a workspace that somebody works in", async () => {
  await load(aFile());
  const parsed = parse({ ...JSON.parse(demo), workspace: { slug: "nook", name: "Demo" } });
  if (!parsed.ok) throw new Error("the demo is a good file");
  await expect(importWorkspace({ db, now, isDemo: true }, parsed.file)).rejects.toMatchObject({ code: "conflict" });
});

it.each([
  ["syntax", "{", [["", "not_json"]]],
  ["an unknown property", { ...aFile(), chanels: [] }, [["", "unrecognized_keys"]]],
  ["a slug", aFile({ workspace: { slug: "No", name: "x" } }), [["/workspace/slug", "invalid_format"]]],
  [
    "a repeated key",
    aFile({
      interactions: [
        { key: "a", title: "A" },
        { key: "a", title: "B" },
      ],
    }),
    [["/interactions/1/key", "duplicate"]],
  ],
  [
    "a missing interaction",
    aFile({
      triggers: [
        {
          key: "t",
          title: "T",
          condition: { type: "follow" },
          effect: { type: "start_interaction", interaction: "nope" },
        },
      ],
    }),
    [["/triggers/0/effect/interaction", "unknown_reference"]],
  ],
  [
    "a target that leads nowhere",
    aFile({
      interactions: [{ key: "a", title: "A", published: { format: 1, steps: [{ id: "s", nextStepId: "x" }] } }],
    }),
    [["/interactions/0/published/steps/0/nextStepId", "TARGET_MISSING"]],
  ],
])("names the place of what is wrong: %s", (_, file, expected) => {
  expect(typeof file === "string" ? parseFile(file) : problemsOf(file)).toEqual(
    typeof file === "string"
      ? { ok: false, problems: [expect.objectContaining({ path: "", code: "not_json" })] }
      : expected,
  );
});

it.each([
  ["a live channel without credentials", { key: "c", platform: "line", name: "Live" }, "/channels/0/credentials"],
  [
    "a token that is none",
    {
      key: "c",
      platform: "line",
      name: "Live",
      credentials: { channelId: "12345678", channelSecret: "short", accessToken: "tok_abcdefgh" },
    },
    "/channels/0/credentials/channelSecret",
  ],
  ["a platform that is not there", { key: "c", platform: "fax", name: "Fax" }, "/channels/0/platform"],
  [
    "another workspace's channel",
    { key: "c", id: "ch_komorebi_sandbox", platform: "line", name: "Mine", sandbox: true },
    "/channels/0/id",
  ],
])("refuses %s, says where, and writes nothing", async (_, channel, path) => {
  const before = await count();
  await expect(load(aFile({ channels: [channel] }))).rejects.toMatchObject({
    code: "invalid",
    details: { problems: [expect.objectContaining({ path })] },
  });
  expect(await count()).toEqual(before);
});

it("asks for a password only for people who are new, and never changes a known one", async () => {
  const people = [{ email: "DEMO@example.com", name: "Somebody", role: "owner" as const, password: "another one" }];
  const before = (await count()).users;
  await load(aFile({ members: people }));
  expect((await count()).users).toEqual(before);
  const stranger = [...people, { email: "new@nook.example", name: "New", role: "agent" as const }];
  await expect(load(aFile({ members: stranger }))).rejects.toMatchObject({
    details: { problems: [expect.objectContaining({ path: "/members/1/password" })] },
  });
});

const weekly = {
  key: "weekend",
  title: "週末のご案内",
  channel: "c",
  enabled: true,
  recurrence: { type: "weekly" as const, weekdays: [5], time: "10:00" },
  audience: { type: "tag" as const, tag: "常連" },
  effect: { type: "start_interaction" as const, interaction: "a" },
};
const withSchedules = (...given: NonNullable<WorkspaceFileInput["schedules"]>) =>
  aFile({
    workspace: { slug: "clock", name: "Clock" },
    channels: [{ key: "c", id: "ch_clock", platform: "line", name: "Clock", sandbox: true }],
    tags: [{ name: "常連" }],
    interactions: [{ key: "a", title: "A", channels: ["c"] }],
    schedules: given,
  });
const schedulesOf = async (channelId: string) =>
  db
    .select({ id: schedules.id, title: schedules.title, isEnabled: schedules.isEnabled, nextAt: schedules.nextAt })
    .from(schedules)
    .where(eq(schedules.channelId, channelId));

it("brings schedules in once, knows them again by their key, and takes its own export back", async () => {
  await load(withSchedules(weekly));
  const once = await schedulesOf("ch_clock");
  // The Friday after the first of March, at ten in Tokyo.
  expect(once).toMatchObject([{ title: "週末のご案内", nextAt: new Date("2026-03-06T01:00:00Z") }]);
  const exported = await exportWorkspace(db, "clock");
  expect(exported.schedules).toEqual([{ ...weekly, channel: "ch_clock" }]);
  const [{ id = "" } = {}] = once;
  const due = new Date("2026-02-27T01:00:00Z");
  await db.update(schedules).set({ nextAt: due }).where(eq(schedules.id, id));
  await load(exported);
  expect(await schedulesOf("ch_clock")).toEqual([{ ...once[0], nextAt: due }]);
  await load(withSchedules({ ...weekly, title: "平日", recurrence: { type: "daily", time: "09:00" } }));
  expect(await schedulesOf("ch_clock")).toMatchObject([
    { id, title: "平日", nextAt: new Date("2026-03-02T00:00:00Z") },
  ]);
  await load(withSchedules({ ...weekly, enabled: false }));
  expect(await schedulesOf("ch_clock")).toMatchObject([{ id, isEnabled: false, nextAt: null }]);
});

it.each([
  ["a channel", { channel: "x" }, "/schedules/0/channel", "unknown_reference"],
  ["a tag", { audience: { type: "tag" as const, tag: "x" } }, "/schedules/0/audience/tag", "unknown_reference"],
  [
    "an interaction",
    { effect: { type: "start_interaction" as const, interaction: "x" } },
    "/schedules/0/effect/interaction",
    "unknown_reference",
  ],
  [
    "a day",
    { recurrence: { type: "once" as const, day: "2026-02-30", time: "10:00" } },
    "/schedules/0/recurrence/day",
    "custom",
  ],
  [
    "an action",
    { effect: { type: "run_actions" as const, actions: [{ type: "fly" }] } },
    "/schedules/0/effect/actions/0/type",
    "unknown_action",
  ],
])("names the place of what is wrong with a schedule: %s that is none", (_, change, path, code) => {
  expect(problemsOf(withSchedules({ ...weekly, ...change }))).toEqual([[path, code]]);
});

it("refuses a schedule for a contact that does not talk on the channel, and writes nothing", async () => {
  const before = await schedulesOf("ch_clock");
  const stranger = { ...weekly, key: "other", audience: { type: "contact" as const, contactId: "ct_nobody" } };
  await expect(load(withSchedules(stranger))).rejects.toMatchObject({
    details: { problems: [{ path: "/schedules/0/audience/contactId", code: "not_found" }] },
  });
  expect(await schedulesOf("ch_clock")).toEqual(before);
});

it("brings account linking in with the site's key, and never writes the key out", async () => {
  const accountLinking = {
    keyword: "連携",
    loginUrl: "https://shop.example/login",
    siteKey: "a-key-of-the-server-of-the-shop",
  };
  const channel = { key: "c", id: "ch_linking", platform: "line", name: "Linking", sandbox: true };
  const workspace = { slug: "linking", name: "Linking" };
  await load(aFile({ workspace, channels: [{ ...channel, accountLinking }] }));
  const exported = await exportWorkspace(db, "linking");
  const { siteKey, ...shown } = accountLinking;
  expect(exported.channels).toMatchObject([{ accountLinking: { ...shown, isEnabled: true } }]);
  expect(JSON.stringify(exported)).not.toContain(siteKey);
  const web = { key: "w", platform: "web", name: "Web", accountLinking: shown };
  await expect(load(aFile({ workspace, channels: [web] }))).rejects.toMatchObject({
    details: { problems: [{ path: "/channels/0/accountLinking", code: "not_possible" }] },
  });
});
