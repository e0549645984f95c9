import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { runWithDb } from "@/db/pool";
import { workspaces } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aUser, aWorkspace, sessionOf } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import { assertCan } from "@/lib/access";
import { AppError } from "@/lib/kernel/errors";
import { runWithSession } from "./session-source";
import { withWorkspaceRoute } from "./with-workspace-route";

useTestEnv();
const { db } = await createTestDb();

const route = withWorkspaceRoute(
  {
    permission: "interactions.edit",
    params: z.object({ id: z.string() }),
    query: z.object({ page: z.coerce.number().default(1) }),
    body: z.object({ name: z.string().min(1) }),
    status: 201,
  },
  async (ctx, { params, query, body }) => {
    if (body.name === "boom") throw new Error("a secret detail");
    if (body.name === "twice") throw new AppError("conflict", "name is taken", { reason: "name" });
    return { workspaceId: ctx.workspaceId, role: ctx.actor.role, ...params, ...query, ...body };
  },
);

const shop = await aWorkspace(db, { slug: "shop" });
const other = await aWorkspace(db, { slug: "other" });
const editor = await aMember(db, { workspaceId: shop.id, role: "editor" });
const viewer = await aMember(db, { workspaceId: shop.id, role: "viewer" });
const stranger = await aMember(db, { workspaceId: other.id, role: "owner" });

interface Asked {
  session?: Parameters<typeof runWithSession>[0];
  workspace?: string;
  body?: string;
  headers?: Record<string, string>;
  handler?: typeof route;
}

function ask(asked: Asked = {}): Promise<Response> {
  const request = new Request("http://localhost:3000/api/x?page=2", {
    method: "POST",
    body: asked.body ?? JSON.stringify({ name: "予約" }),
    headers: { host: "localhost:3000", origin: "http://localhost:3000", ...asked.headers },
  });
  const params = Promise.resolve({ workspace: asked.workspace ?? "shop", id: "ia_1" });
  const session = asked.session === undefined ? editor.session : asked.session;
  return runWithDb(db, () => runWithSession(session, () => (asked.handler ?? route)(request, { params })));
}

const codeOf = async (response: Response) => ({ status: response.status, code: (await response.json()).error.code });

describe("a route of a workspace", () => {
  it("VIW-1 refuses editors what the workspace leaves to publishers, from their next request on", async () => {
    const handler = withWorkspaceRoute({ permission: "interactions.publish" }, async () => ({ done: true }));
    const publish = async (slug: string, workspaceId: string) => {
      const { session } = await aMember(db, { workspaceId, role: "editor" });
      return (await ask({ session, workspace: slug, handler })).status;
    };
    const strict = { slug: "strict", id: (await aWorkspace(db, { slug: "strict" })).id };
    expect(await publish(strict.slug, strict.id)).toBe(200);
    await db.update(workspaces).set({ publishing: "publishers" }).where(eq(workspaces.id, strict.id));
    expect(await publish(strict.slug, strict.id)).toBe(403);
    expect(await publish("shop", shop.id)).toBe(200);
  });

  it("answers a member who may with what the use case returned", async () => {
    const response = await ask();
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ workspaceId: shop.id, role: "editor", id: "ia_1", page: 2, name: "予約" });
  });

  it("gives the same answer for a workspace that is not theirs and one that is not there", async () => {
    const notTheirs = await ask({ session: stranger.session });
    const notThere = await ask({ session: stranger.session, workspace: "nowhere" });
    expect(notTheirs.status).toBe(404);
    expect(notThere.status).toBe(404);
    const [one, two] = [await notTheirs.json(), await notThere.json()];
    expect({ ...one.error, requestId: "" }).toEqual({ ...two.error, requestId: "" });
  });

  it("refuses nobody with 401, a viewer with 403 and the missing permission", async () => {
    expect(await codeOf(await ask({ session: null }))).toEqual({ status: 401, code: "unauthenticated" });
    const refused = await ask({ session: viewer.session });
    expect(refused.status).toBe(403);
    expect((await refused.json()).error.reason).toBe("interactions.edit");
  });

  it("refuses before it looks at the input", async () => {
    expect((await ask({ session: null, body: "{" })).status).toBe(401);
    expect((await ask({ session: stranger.session, body: "{" })).status).toBe(404);
  });

  it("names what is wrong with the input", async () => {
    expect(await codeOf(await ask({ body: "{" }))).toEqual({ status: 400, code: "malformed" });
    const invalid = await ask({ body: JSON.stringify({ name: "" }) });
    expect(invalid.status).toBe(422);
    expect((await invalid.json()).error.problems[0]).toMatchObject({ path: "/name", code: "too_small" });
    expect((await ask({ body: `"${"x".repeat(1024 * 1024)}"` })).status).toBe(413);
  });

  it("refuses another site's page", async () => {
    expect((await ask({ headers: { origin: "https://evil.example" } })).status).toBe(403);
    expect((await ask({ headers: { origin: "null" } })).status).toBe(403);
    const forwarded = { origin: "https://aizuchi.example.com", "x-forwarded-host": "aizuchi.example.com" };
    expect((await ask({ headers: forwarded })).status).toBe(201);
  });

  it("tells an expected failure by its code and an unexpected one by its request id alone", async () => {
    const expected = await ask({ body: JSON.stringify({ name: "twice" }) });
    expect([expected.status, (await expected.json()).error]).toMatchObject([409, { code: "conflict", reason: "name" }]);
    const unexpected = await ask({
      body: JSON.stringify({ name: "boom" }),
      headers: { "x-request-id": "req-12345678" },
    });
    expect(unexpected.status).toBe(500);
    expect(await unexpected.text()).toBe('{"error":{"code":"internal","requestId":"req-12345678"}}');
  });
});

describe("INB-600 a permission that is asked per channel", () => {
  it("lets somebody in who has it on one channel and leaves the rest to the use case", async () => {
    const reply = withWorkspaceRoute({ permission: "inbox.reply", params: z.object({ id: z.string() }) }, async (ctx) =>
      assertCan(ctx.actor, "inbox.reply", "ch_elsewhere"),
    );
    expect((await ask({ handler: reply })).status).toBe(204);
    expect((await ask({ handler: reply, session: viewer.session })).status).toBe(403);
  });
});

describe("somebody without any workspace", () => {
  let nobodys: Awaited<ReturnType<typeof aUser>>;
  beforeAll(async () => {
    nobodys = await aUser(db);
  });

  it("finds none there", async () => {
    expect((await ask({ session: sessionOf(nobodys) })).status).toBe(404);
  });
});
