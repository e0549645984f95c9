import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { runWithDb } from "@/db/pool";
import { accountLinkAttempts, accountLinks, peers, triggers } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { newId } from "@/lib/kernel/ids";
import { secretHash } from "@/lib/kernel/secret-hash";
import { text } from "@/lib/worker/testing/definitions";
import { aRunningWorld, type World } from "@/lib/worker/testing/world";
import { renewSiteKey, saveLinkSettings } from "./link-settings";
import { openLink } from "./open-link";
import { startAddress } from "./start-address";
import { takeSignedIn } from "./take-signed-in";

// Nobody listens there.
const nowhere = "http://127.0.0.1:9";
useTestEnv({
  DEMO: "1",
  SANDBOX_LINE_API_URL: nowhere,
  SANDBOX_LINE_DATA_URL: nowhere,
  SANDBOX_LINE_CONTROL_URL: nowhere,
  SANDBOX_WEBHOOK_BASE_URL: nowhere,
});
const testDb = await createTestDb();
const { db } = testDb;

const settings = { isEnabled: true, keyword: "連携", loginUrl: "https://shop.example/login?from=line" };
const asking = {
  format: 1 as const,
  steps: [
    { id: "a", messages: [text("A?")] },
    { id: "b", messages: [text("{{user.data.display_name}}さん、B?")] },
  ],
};

/** A channel with linking and an interaction, and somebody who has said hello. */
async function aLinkingWorld() {
  const world = await aRunningWorld(testDb, 2);
  await saveLinkSettings(world.ctx, world.channelId, settings);
  await world.publish("予約", asking);
  await world.say(world.text("U1", "やあ"));
  const [peer] = await world.peers();
  return { world, peerId: peer?.id ?? "", siteKey: await renewSiteKey(world.ctx, world.channelId) };
}

/** The person opened their address: the platform's token is known. */
async function opened(peerId: string, linkToken: string, expiresAt = new Date(Date.now() + 60_000)): Promise<void> {
  const linkTokenHash = secretHash(linkToken);
  await db.insert(accountLinkAttempts).values({ linkTokenHash, peerId, createdAt: new Date(), expiresAt });
}

async function signIn(world: World, siteKey: string, body: object): Promise<{ status: string; nonce: string }> {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const receipt = await runWithDb(db, () => takeSignedIn(world.channelId, `Bearer ${siteKey}`, bytes));
  const nonce = receipt.type === "accepted" ? new URL(receipt.url).searchParams.get("nonce") : null;
  return { status: receipt.type, nonce: nonce ?? "" };
}

const told = (world: World, result: "ok" | "failed", nonce: string, userId = "U1") =>
  world.event(userId, { type: "accountLink", link: { result, nonce } });
const links = (peerId: string) => db.select().from(accountLinks).where(eq(accountLinks.peerId, peerId));

describe("INT-20 account linking", () => {
  it("comes before sessions, triggers and cancel words, and says how to link; off, the keyword is an answer like any other", async () => {
    const { world } = await aLinkingWorld();
    await world.say(world.text("U1", "予約"));
    await world.say(world.text("U1", "連携"), world.postback("U1", "mode=link"));
    const [question, ...offers] = world.platform.textsOf("U1");
    expect(question).toBe("A?");
    expect(offers).toHaveLength(2);
    expect(offers[0]).toContain("ログインすると、アカウントを連携できます");
    expect(await world.sessions()).toMatchObject([{ currentStepId: "a", answers: {} }]);
    const press = (await world.entries()).find(({ kind }) => kind === "postback");
    expect(press?.content).toMatchObject({ handled: { by: "account_link" } });
    await saveLinkSettings(world.ctx, world.channelId, { ...settings, isEnabled: false });
    await world.say(world.text("U1", "連携"));
    expect(await world.sessions()).toMatchObject([{ currentStepId: "b", answers: { a: "連携" } }]);
  });

  it("links whom the site named once the platform tells, before triggers run; placeholders know the account", async () => {
    const { world, peerId, siteKey } = await aLinkingWorld();
    await db.insert(triggers).values({
      id: newId("trigger"),
      workspaceId: world.workspaceId,
      key: "welcome",
      title: "welcome",
      condition: { type: "account_link", result: "ok" },
      effect: { type: "send_messages", messages: [text("{{user.data.display_name}}さん、ようこそ")] },
    });
    await world.raiseRouting();
    await opened(peerId, "token-1");
    const { nonce } = await signIn(world, siteKey, { linkToken: "token-1", accountId: "m-42", name: "花子" });
    expect(nonce).toMatch(/^[\w-]{32}$/);
    await world.say(told(world, "ok", nonce));
    expect(await links(peerId)).toMatchObject([{ accountId: "m-42", accountName: "花子" }]);
    expect(world.platform.textsOf("U1")).toEqual([
      "「花子」と連携しました。連携は、いつでも「連携」と送信して解除できます。",
      "花子さん、ようこそ",
    ]);
    const entry = (await world.entries()).find(({ kind }) => kind === "accountLink");
    expect(entry?.content).toEqual({ result: "ok", accountName: "花子" });
    for (const words of ["予約", "x"]) await world.say(world.text("U1", words));
    expect(world.platform.textsOf("U1").at(-1)).toBe("花子さん、B?");
    // Nothing of what was secret is kept.
    const kept = JSON.stringify([await links(peerId), await db.select().from(accountLinkAttempts)]);
    expect(kept).not.toMatch(new RegExp(`token-1|${nonce}`));
  });

  it("unlinks by the button that the keyword brings", async () => {
    const { world, peerId, siteKey } = await aLinkingWorld();
    await opened(peerId, "token-2");
    const { nonce } = await signIn(world, siteKey, { linkToken: "token-2", accountId: "m-1" });
    await world.say(told(world, "ok", nonce));
    await world.say(world.text("U1", "連携"));
    expect(world.platform.textsOf("U1").at(-1)).toContain("「m-1」と連携しています");
    await world.say(world.postback("U1", "mode=unlink"));
    expect(world.platform.textsOf("U1").at(-1)).toBe("連携を解除しました。");
    expect(await links(peerId)).toEqual([]);
  });

  it("takes no nonce that the site was not given for this very person, and tells of a failure in their timeline", async () => {
    const { world, peerId, siteKey } = await aLinkingWorld();
    await world.say(world.text("U2", "やあ"));
    await opened(peerId, "token-3");
    const { nonce } = await signIn(world, siteKey, { linkToken: "token-3", accountId: "m-1" });
    await world.say(told(world, "ok", "a-nonce-of-ones-own"), told(world, "ok", nonce, "U2"));
    const others = await db.select({ id: peers.id }).from(peers).where(eq(peers.platformId, "U2"));
    expect([...(await links(peerId)), ...(await links(others[0]?.id ?? ""))]).toEqual([]);
    const failed = { ...told(world, "failed", nonce), source: undefined, replyToken: undefined };
    await world.say(failed);
    const entries = (await world.entries()).filter(({ kind }) => kind === "accountLink");
    expect(entries.map(({ content }) => content)).toEqual(Array.from({ length: 3 }, () => ({ result: "failed" })));
    expect(world.platform.textsOf("U1")).toEqual([]);
    await world.say(told(world, "ok", nonce));
    expect(await links(peerId)).toEqual([]);
  });
});

describe("INT-20 the site's part", () => {
  it("takes a token once, while it is open, from whoever has the key of the channel that it belongs to", async () => {
    const { world, peerId, siteKey } = await aLinkingWorld();
    const other = await aLinkingWorld();
    await opened(peerId, "token-4");
    await opened(peerId, "token-old", new Date(Date.now() - 1));
    const account = { accountId: "m-1" };
    const states = [
      await signIn(world, "alk_wrong", { linkToken: "token-4", ...account }),
      await signIn(other.world, other.siteKey, { linkToken: "token-4", ...account }),
      await signIn(world, siteKey, { linkToken: "token-old", ...account }),
      await signIn(world, siteKey, { linkToken: "token-4" }),
      await signIn(world, siteKey, { linkToken: "token-4", ...account }),
      await signIn(world, siteKey, { linkToken: "token-4", ...account }),
    ];
    expect(states.map(({ status }) => status)).toEqual([
      "unauthorized",
      "token_unknown",
      "token_unknown",
      "malformed",
      "accepted",
      "token_unknown",
    ]);
    await renewSiteKey(world.ctx, world.channelId);
    expect(await signIn(world, siteKey, { linkToken: "x", ...account })).toMatchObject({ status: "unauthorized" });
  });

  it("an address is good for a day and for nobody's invention", async () => {
    const { peerId } = await aLinkingWorld();
    const tokenOf = (at: Date) => startAddress(peerId, at).split("/").at(-1) ?? "";
    const open = (token: string) => runWithDb(db, () => openLink(token));
    expect(await open(tokenOf(new Date(Date.now() - 25 * 3_600_000)))).toEqual({ type: "gone" });
    expect(await open("v1.made.up")).toEqual({ type: "gone" });
    expect(await open(tokenOf(new Date()))).toEqual({ type: "unavailable" });
  });
});
