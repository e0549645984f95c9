import { afterAll, expect, it } from "vitest";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import { saveSecret } from "@/lib/actions";
import { createFingerprint } from "@/lib/auth/testing/fingerprint";
import { startAnsweringServer } from "@/lib/channels/testing/answering-server";
import { anInteraction } from "@/lib/inbox/testing/conversations";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import type { WorkspaceRole } from "@/lib/kernel/roles";
import { runForReal } from "./run-for-real";

const server = await startAnsweringServer(({ headers }) => ({
  status: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ rooms: 3, told: headers.authorization }),
}));
afterAll(() => server.close());
useTestEnv({ ACTION_ALLOWED_HOSTS: new URL(server.url).host });
const { db } = await createTestDb();

async function aShop(role: WorkspaceRole = "editor") {
  const workspace = await aWorkspace(db);
  const { id: memberId, userId } = await aMember(db, { workspaceId: workspace.id, role });
  const actor: MemberActor = { type: "member", memberId, userId, name: "佐藤", role, channelRoles: new Map() };
  const ctx: Ctx<MemberActor> = { db, workspaceId: workspace.id, now: () => new Date(), actor };
  const { id } = await anInteraction(db, workspace.id, "予約");
  return {
    ctx,
    run: (parameters: Record<string, string>) => runForReal(ctx, id, { type: "http_request", parameters }),
    id,
  };
}

const refusal = (work: Promise<unknown>) => work.catch((error: unknown) => error);

it("SIM-8 brings the world's answer to who tries a draft out, hides secrets and keeps nothing", async () => {
  const { ctx, id } = await aShop();
  await saveSecret({ ...ctx, actor: { type: "system", name: "tests" } }, { name: "CRM_KEY", value: "very-secret" });
  const fingerprint = await createFingerprint(db);
  const before = await fingerprint();
  const secrets = [{ in: "header", name: "Authorization", secret: "CRM_KEY", prefix: "Bearer " }];
  const answer = await runForReal(ctx, id, { type: "http_request", parameters: { url: server.url, secrets } });
  expect(answer).toMatchObject({ ok: true, value: { status: 200, body: { rooms: 3, told: "Bearer •••" } } });
  expect(server.seen.at(-1)?.headers.authorization).toBe("Bearer very-secret");
  expect(await fingerprint()).toBe(before);
});

it("SIM-8 SEC-2 does nothing that could change something, and goes nowhere where actions may not go", async () => {
  const { run } = await aShop();
  const calls = server.seen.length;
  expect(await refusal(run({ url: server.url, method: "POST" }))).toMatchObject({ code: "invalid" });
  expect(await run({ url: "http://127.0.0.1/" })).toMatchObject({ ok: false, code: "address_refused" });
  expect(server.seen).toHaveLength(calls);
});

it("SIM-8 is for those who build the interaction", async () => {
  const agent = await aShop("agent");
  expect(await refusal(agent.run({ url: server.url }))).toMatchObject({ code: "forbidden" });
  const [one, other] = [await aShop(), await aShop()];
  const foreign = runForReal(one.ctx, other.id, { type: "http_request", parameters: { url: server.url } });
  expect(await refusal(foreign)).toMatchObject({ code: "not_found" });
});
