import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { channels } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import type { Outcome } from "@/lib/channels";
import { openCredentials } from "@/lib/channels";
import { type Answering, startAnsweringServer } from "@/lib/channels/testing/answering-server";
import type { Ctx } from "@/lib/kernel/context";
import type { ChannelRole, WorkspaceRole } from "@/lib/kernel/roles";
import { healthStateOf } from "./channel";
import { loadQuota } from "./channel-quota";
import { registerWebhook, webhookUrlOf } from "./check-webhook";
import { createChannel } from "./create-channel";
import { findChannel } from "./directory";
import { flushHealth, noteSend, noteWebhook } from "./health";
import { listChannels, loadChannel } from "./queries";
import { removeChannel } from "./remove-channel";
import { rotateSecrets } from "./rotate-secrets";
import { aLineChannel, lineTestCredentials } from "./testing/channels";
import { updateChannel } from "./update-channel";
import { updateCredentials } from "./update-credentials";

const account = (userId: string) => ({
  status: 200,
  body: JSON.stringify({ userId, displayName: "こもれび美容室", basicId: "@komorebi", chatMode: "chat" }),
});
let answer: Answering = () => account("U1");
const line = await startAnsweringServer((seen) => answer(seen));
useTestEnv({ LINE_API_BASE_URL: line.url, LINE_DATA_API_BASE_URL: line.url });
afterAll(() => line.close());

const { db } = await createTestDb();
const now = () => new Date("2026-02-26T10:13:00.000Z");

async function aCtx(
  given: { workspaceId?: string; role?: WorkspaceRole; channelRoles?: [string, ChannelRole][] } = {},
) {
  const workspaceId = given.workspaceId ?? (await aWorkspace(db)).id;
  const member = await aMember(db, { workspaceId, role: given.role ?? "owner" });
  const { id: memberId, userId, role } = member;
  const channelRoles = new Map(given.channelRoles);
  const actor = { type: "member" as const, memberId, userId, role, name: member.user.name, channelRoles };
  return { db, workspaceId, now, actor } satisfies Ctx;
}

const secretsOf = async (channelId: string) => {
  const [row] = await db.select({ secrets: channels.secrets }).from(channels).where(eq(channels.id, channelId));
  return row?.secrets ?? "";
};

let accounts = 0;
const newAccount = () => `U${String(++accounts).padStart(32, "0")}`;
const lineInput = { platform: "line", credentials: lineTestCredentials };

describe("connecting a LINE channel", () => {
  it("proves the token, takes name and basic id, and seals the secrets", async () => {
    const ctx = await aCtx();
    const userId = newAccount();
    answer = () => account(userId);
    const { id } = await createChannel(ctx, lineInput);
    const channel = await loadChannel(ctx, id);
    expect(channel).toMatchObject({
      name: "こもれび美容室",
      platformAccountId: userId,
      profile: { basicId: "@komorebi", chatMode: "chat" },
    });
    expect(JSON.stringify(channel)).not.toContain(lineTestCredentials.channelSecret);
    expect(await secretsOf(id)).not.toContain(lineTestCredentials.channelSecret);
    expect(openCredentials(id, await secretsOf(id))).toEqual(lineTestCredentials);
    expect(webhookUrlOf(channel)).toBe(`http://localhost:3000/api/webhooks/line/${id}`);
  });

  it("stores nothing when the form is wrong, the token is refused, or LINE does not answer", async () => {
    const ctx = await aCtx();
    const codeOf = (credentials: unknown) =>
      createChannel(ctx, { platform: "line", credentials }).catch((error: unknown) => error);
    expect(await codeOf({})).toMatchObject({ code: "invalid", details: { problems: [{ code: "required" }, {}, {}] } });
    answer = () => ({ status: 401, body: "{}" });
    expect(await codeOf(lineTestCredentials)).toMatchObject({
      details: { problems: [{ path: "/accessToken", code: "access_token_refused" }] },
    });
    answer = () => ({ status: 503, body: "" });
    expect(await codeOf(lineTestCredentials)).toMatchObject({ code: "unavailable" });
    expect(await listChannels(ctx)).toEqual([]);
  });

  it("connects one account once in the whole installation", async () => {
    const userId = newAccount();
    answer = () => account(userId);
    await createChannel(await aCtx(), lineInput);
    await expect(createChannel(await aCtx(), lineInput)).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "account_connected" },
    });
  });

  it("sets the webhook at LINE and says in a code why LINE could not reach it", async () => {
    const ctx = await aCtx();
    const { id } = await aLineChannel(db, { workspaceId: ctx.workspaceId, isSandbox: false, platformAccountId: null });
    answer = ({ method }) =>
      method === "PUT"
        ? { status: 200, body: "{}" }
        : {
            status: 200,
            body: '{"success":false,"reason":"REQUEST_TIMEOUT","detail":"Request timeout","statusCode":0}',
          };
    expect(await registerWebhook(ctx, id)).toMatchObject({ ok: false, code: "webhook_request_timeout" });
    expect(line.seen.find(({ method }) => method === "PUT")?.body).toContain(`/api/webhooks/line/${id}`);
    expect((await loadChannel(ctx, id)).health.lastError).toMatchObject({ code: "webhook_request_timeout" });
  });
});

describe("new credentials", () => {
  it("must be of the same account; the old secret stays good for what is on its way", async () => {
    const ctx = await aCtx();
    const userId = newAccount();
    answer = () => account(userId);
    const { id } = await createChannel(ctx, lineInput);
    const credentials = { ...lineTestCredentials, channelSecret: "0".repeat(32) };
    await updateCredentials(ctx, { channelId: id, credentials });
    expect(openCredentials(id, await secretsOf(id))).toEqual({
      ...credentials,
      previousChannelSecret: lineTestCredentials.channelSecret,
    });
    answer = () => account(newAccount());
    await expect(updateCredentials(ctx, { channelId: id, credentials })).rejects.toMatchObject({
      details: { reason: "other_account" },
    });
  });

  it("are sealed again with the current key while both keys are known", async () => {
    const [older, newer] = [1, 2].map((n) => ({ id: `k${n}`, key: Buffer.alloc(32, n) }));
    if (!older || !newer) throw new Error("two keys");
    const { id } = await aLineChannel(db, { workspaceId: (await aWorkspace(db)).id });
    const [current] = [{ id: "k1", key: Buffer.alloc(32, 7) }];
    if (!current) throw new Error("a key");
    const count = await rotateSecrets(db, [{ ...newer, id: "k9" }, current]);
    expect(count).toBeGreaterThan(0);
    expect(await secretsOf(id)).toMatch(/^v1\.k9\./);
    expect(openCredentials(id, await secretsOf(id), [{ ...newer, id: "k9" }])).toEqual(lineTestCredentials);
    expect(await rotateSecrets(db, [{ ...newer, id: "k9" }, current])).toBe(0);
    await rotateSecrets(db, [current, { ...newer, id: "k9" }]);
  });
});

describe("who sees and changes a channel (INB-601)", () => {
  it("answers not_found for another workspace's channel and for one without a role", async () => {
    const ctx = await aCtx();
    const { id } = await aLineChannel(db, { workspaceId: ctx.workspaceId });
    const none = await aCtx({ workspaceId: ctx.workspaceId, role: "agent", channelRoles: [[id, "none"]] });
    for (const other of [await aCtx(), none]) {
      await expect(loadChannel(other, id)).rejects.toMatchObject({ code: "not_found" });
      await expect(updateChannel(other, { channelId: id, name: "x" })).rejects.toMatchObject({ code: "not_found" });
      await expect(registerWebhook(other, id)).rejects.toMatchObject({ code: "not_found" });
      expect(await listChannels(other)).toEqual([]);
    }
  });

  it("lets viewers and agents look but not configure", async () => {
    const ctx = await aCtx();
    const { id, name } = await aLineChannel(db, { workspaceId: ctx.workspaceId });
    for (const role of ["viewer", "agent"] as const) {
      const member = await aCtx({ workspaceId: ctx.workspaceId, role });
      expect(await listChannels(member)).toHaveLength(1);
      await expect(updateChannel(member, { channelId: id, name: "x" })).rejects.toMatchObject({ code: "forbidden" });
      await expect(removeChannel(member, { channelId: id, confirmation: name })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(createChannel(member, lineInput)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it("removes a channel only when its name was typed", async () => {
    const ctx = await aCtx();
    const { id, name } = await aLineChannel(db, { workspaceId: ctx.workspaceId });
    await expect(removeChannel(ctx, { channelId: id, confirmation: "?" })).rejects.toMatchObject({ code: "invalid" });
    await removeChannel(ctx, { channelId: id, confirmation: name });
    expect(await listChannels(ctx)).toEqual([]);
  });
});

describe("a channel's health", () => {
  const accepted: Outcome = { type: "accepted", messages: [], wasRepeat: false };
  const refused: Outcome = { type: "rejected", reason: "credentials_invalid", detail: "HTTP 401" };

  it("sums what happened and writes it later, once", async () => {
    const ctx = await aCtx();
    const { id } = await aLineChannel(db, { workspaceId: ctx.workspaceId });
    for (let i = 0; i < 1000; i++) noteWebhook(db, id, "bad_signature", now());
    noteWebhook(db, id, "malformed", now());
    noteWebhook(db, id, "accepted", now());
    expect((await loadChannel(ctx, id)).health.badSignatureCount).toBe(0);
    await flushHealth(db);
    const { health } = await loadChannel(ctx, id);
    expect(health).toMatchObject({ badSignatureCount: 1000, malformedCount: 1, lastEventAt: now() });
    expect(health.lastError).toMatchObject({ code: "webhook_malformed" });
  });

  it("fails with refused credentials until a send works again", async () => {
    const ctx = await aCtx();
    const { id } = await aLineChannel(db, { workspaceId: ctx.workspaceId });
    const stateAfter = async (outcome: Outcome) => {
      noteSend(db, id, outcome, now());
      await flushHealth(db);
      return healthStateOf(await loadChannel(ctx, id), now());
    };
    expect(healthStateOf(await loadChannel(ctx, id), now())).toBe("waiting");
    expect(await stateAfter(accepted)).toBe("ok");
    expect(await stateAfter(refused)).toBe("failing");
    expect(await stateAfter(accepted)).toBe("warning");
  });
});

describe("the directory", () => {
  it("finds many channels, and the lack of one, together", async () => {
    const { id } = await aLineChannel(db, { workspaceId: (await aWorkspace(db)).id });
    const [found, again, missing] = await Promise.all([id, id, "ch_nothing"].map((one) => findChannel(db, one)));
    expect(found).toMatchObject({ platform: "line", isActive: true, connection: { credentials: lineTestCredentials } });
    expect(again).toBe(found);
    expect(missing).toBeUndefined();
  });
});

describe("message quota", () => {
  it("is asked of LINE, kept for a minute, and unknown when LINE does not answer", async () => {
    const ctx = await aCtx();
    const { id } = await aLineChannel(db, { workspaceId: ctx.workspaceId, isSandbox: false });
    const minutes = (count: number) => ({ ...ctx, now: () => new Date(now().getTime() + count * 60_000) });
    const figures =
      (used: number): Answering =>
      ({ path }) => ({
        status: 200,
        body: JSON.stringify(path.endsWith("/consumption") ? { totalUsage: used } : { type: "limited", value: 5_000 }),
      });
    answer = () => ({ status: 500, body: "{}" });
    expect(await loadQuota(ctx, id)).toEqual({ type: "unknown" });
    answer = figures(188);
    expect(await loadQuota(ctx, id)).toEqual({ type: "limited", limit: 5_000, used: 188, left: 4_812 });
    answer = figures(6_000);
    expect(await loadQuota(ctx, id)).toMatchObject({ left: 4_812 });
    expect(await loadQuota(minutes(1), id)).toMatchObject({ used: 6_000, left: 0 });
    answer = () => ({ status: 200, body: JSON.stringify({ type: "none", totalUsage: 7 }) });
    expect(await loadQuota(minutes(2), id)).toEqual({ type: "unlimited", used: 7 });
  });

  it("is nothing that a member may ask who cannot send to many there", async () => {
    const ctx = await aCtx();
    const { id } = await aLineChannel(db, { workspaceId: ctx.workspaceId });
    const agent = await aCtx({ workspaceId: ctx.workspaceId, role: "viewer" });
    await expect(loadQuota(agent, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(loadQuota(await aCtx(), id)).rejects.toMatchObject({ code: "not_found" });
  });
});
