import { afterAll, describe, expect, it } from "vitest";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import { startLinePlatform } from "@/e2e/platforms/line/client";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import type { WorkspaceRole } from "@/lib/kernel/roles";
import { createChannel } from "../create-channel";
import { addPerson } from "./people";
import { actOnPhone, clearChat, moveClock, openSandboxEvents, setNetwork } from "./play";
import { loadSandboxView } from "./sandbox-view";

const platform = await startLinePlatform();
afterAll(() => platform.stop());
useTestEnv({
  SANDBOX_LINE_API_URL: platform.api,
  SANDBOX_LINE_DATA_URL: platform.data,
  SANDBOX_LINE_CONTROL_URL: platform.control,
  SANDBOX_WEBHOOK_BASE_URL: "http://127.0.0.1:9",
});
const { db } = await createTestDb();
const workspace = await aWorkspace(db);

async function aCtx(role: WorkspaceRole = "owner", workspaceId = workspace.id): Promise<Ctx<MemberActor>> {
  const member = await aMember(db, { workspaceId, role });
  const { id: memberId, userId, user } = member;
  const actor = { type: "member" as const, memberId, userId, role, name: user.name, channelRoles: new Map() };
  return { db, workspaceId, now: () => new Date(), actor };
}

async function aPhone(ctx: Ctx, name: string): Promise<string> {
  const { id } = await createChannel(ctx, { platform: "line", isSandbox: true, name, credentials: {} });
  return id;
}

const ctx = await aCtx();
const channelId = await aPhone(ctx, "こもれび美容室");
const open = (personId?: string) => loadSandboxView(ctx, { channelId, personId, isFirst: true });

describe("a sandbox phone", () => {
  it("registers its account when it is opened, again and again, and comes with people", async () => {
    const [first, again] = [await open(), await open()];
    expect(first.people.map((person) => [person.displayName, person.friendship])).toEqual([
      ["山田 花子", "friend"],
      ["山田 太郎", "none"],
      ["Emily Chen", "friend"],
    ]);
    expect(again.people).toEqual(first.people);
    const account = (
      await platform.line.call<{ displayName: string; webhook: { url: string } }[]>("GET", "/channels")
    ).find((one) => one.webhook.url.endsWith(channelId));
    expect(account).toMatchObject({ displayName: "こもれび美容室" });
    expect(account?.webhook.url).toBe(`http://127.0.0.1:9/api/webhooks/line/${channelId}`);
  });

  it("lets a person talk, unsend, block, and shows the screen and what crossed the wire", async () => {
    const { personId } = await open();
    const as = personId ?? "";
    await actOnPhone(ctx, { channelId, personId: as, do: { type: "text", text: "予約" } });
    await platform.line.settled();
    const view = await open(as);
    expect(view.screen?.bubbles.map((bubble) => bubble.text)).toEqual(["予約"]);
    // Nothing listens at the webhook's address in this test.
    expect(view.wire[0]).toMatchObject({ direction: "in", kind: "message", text: "予約", result: "failed" });
    const message = view.screen?.bubbles[0]?.id ?? "";
    await actOnPhone(ctx, { channelId, personId: as, do: { type: "unsend", message } });
    await actOnPhone(ctx, { channelId, personId: as, do: { type: "block" } });
    expect((await open(as)).screen).toMatchObject({ friendship: "blocked", bubbles: [{ unsent: true }] });
    const blocked = actOnPhone(ctx, { channelId, personId: as, do: { type: "text", text: "x" } });
    await expect(blocked).rejects.toMatchObject({ code: "conflict" });
    await clearChat(ctx, { channelId, personId: as });
    expect((await open(as)).screen?.bubbles).toEqual([]);
  });

  it("moves its clock forward and back, and makes its network unstable", async () => {
    await moveClock(ctx, { channelId, move: { advanceMs: 60_000 } });
    await setNetwork(ctx, { channelId, isUnstable: true });
    expect(await open()).toMatchObject({ clock: { offsetMs: 60_000 }, isUnstable: true });
    await moveClock(ctx, { channelId, move: { reset: true } });
    expect((await open()).clock.offsetMs).toBe(0);
  });

  it("tells that something changed, and stops when nobody listens", async () => {
    const leave = new AbortController();
    const reader = (await openSandboxEvents(ctx, channelId, leave.signal)).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toContain("event: hello");
    leave.abort();
    await expect(reader.read()).rejects.toThrow();
  });

  it("keeps the people of one phone from every other", async () => {
    const added = await addPerson(ctx, { channelId, displayName: "佐藤" });
    const other = await aPhone(ctx, "別の店");
    const view = await loadSandboxView(ctx, { channelId: other, isFirst: true });
    expect(view.people.map((person) => person.displayName)).not.toContain("佐藤");
    const act = actOnPhone(ctx, { channelId: other, personId: added.id, do: { type: "text", text: "x" } });
    await expect(act).rejects.toMatchObject({ code: "not_found" });
  });

  it("is there for members who may answer, and for sandbox channels only", async () => {
    const stranger = await aCtx("owner", (await aWorkspace(db)).id);
    await expect(loadSandboxView(stranger, { channelId })).rejects.toMatchObject({ code: "not_found" });
    await expect(loadSandboxView(await aCtx("viewer"), { channelId })).rejects.toMatchObject({ code: "forbidden" });
    expect((await loadSandboxView(await aCtx("agent"), { channelId })).people).not.toEqual([]);
    const { id: web } = await createChannel(ctx, { platform: "web", name: "w", credentials: {} });
    await expect(loadSandboxView(ctx, { channelId: web })).rejects.toMatchObject({ code: "not_found" });
  });
});
