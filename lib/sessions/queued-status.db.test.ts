import { eq } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { sessionLog } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import { startAnsweringServer } from "@/lib/channels/testing/answering-server";
import { ctxOf } from "@/lib/inbox/testing/conversations";
import { text } from "@/lib/worker/testing/definitions";
import { aRunningWorld, until } from "@/lib/worker/testing/world";
import { deleteSessions } from "./delete-sessions";
import { setSessionStatus } from "./set-session-status";

const slowSeconds = 1;
const outside = await startAnsweringServer(({ path }) => (path === "/slow" ? undefined : { status: 200, body: "{}" }));
afterAll(() => outside.close());
useTestEnv({ ACTION_ALLOWED_HOSTS: "127.0.0.1" });
const testDb = await createTestDb();

const slowly = {
  type: "http_request",
  parameters: { url: `${outside.url}/slow`, timeoutSeconds: slowSeconds },
  sendReturnValue: false,
};
const call = { type: "http_request", parameters: { url: `${outside.url}/bye` }, sendReturnValue: false };

/** Somebody in front of a question; what is said when it is canceled needs an answer from outside first. */
async function aPersonAsked() {
  const world = await aRunningWorld(testDb);
  const interactionId = await world.publish("予約", {
    format: 1,
    steps: [
      { id: "a", messages: [text("A?")], afterActions: [slowly] },
      { id: "b", messages: [text("B?")] },
      { id: "bye", special: "canceled", beforeActions: [call], messages: [text("bye")] },
    ],
  });
  await world.say(world.text("U1", "予約"));
  const [session] = await world.sessions();
  const member = await aMember(world.db, { workspaceId: world.workspaceId });
  const ctx = { ...ctxOf(world.db, member), now: world.now };
  return { world, ctx, interactionId, sessionId: session?.id ?? "", revision: session?.revision ?? 0 };
}

it("INT-21 a status waits in the lane for what its last messages need from outside, and is then set", async () => {
  const { world, ctx, ...session } = await aPersonAsked();
  expect(await setSessionStatus(ctx, { ...session, status: "canceled" })).toEqual({ isQueued: true });
  await world.settled();
  expect(await world.sessions()).toMatchObject([{ status: "canceled", endReason: "admin" }]);
  expect(world.platform.textsOf("U1")).toEqual(["A?", "bye"]);
  expect(outside.seen).toHaveLength(1);
  const log = await world.db.select().from(sessionLog).where(eq(sessionLog.sessionId, session.sessionId));
  expect(log.map(({ kind }) => kind)).toContain("status_set");
});

it("INT-21 a status that waited is not set on a session that has moved on, and the log says so", async () => {
  const { world, ctx, ...session } = await aPersonAsked();
  await world.deliver(world.text("U1", "one"));
  await until(async () => (await world.events()).some(({ state }) => state === "waiting"));
  expect(await setSessionStatus(ctx, { ...session, status: "completed" })).toEqual({ isQueued: true });
  await world.settled();
  expect(await world.sessions()).toMatchObject([{ status: "active", currentStepId: "b" }]);
  expect(world.platform.textsOf("U1")).toEqual(["A?", "B?"]);
  const log = await world.db.select().from(sessionLog).where(eq(sessionLog.sessionId, session.sessionId));
  expect(log.at(-1)).toMatchObject({
    kind: "status_refused",
    data: { status: "completed", code: "changed_meanwhile", by: { name: ctx.actor.name } },
  });
});

it("INT-21 deleting says nothing to the person and needs nothing from outside", async () => {
  const { world, ctx, interactionId, sessionId } = await aPersonAsked();
  expect(await deleteSessions(ctx, { interactionId, sessionIds: [sessionId] })).toEqual({ deleted: 1 });
  await world.settled();
  expect(await world.sessions()).toEqual([]);
  expect(world.platform.textsOf("U1")).toEqual(["A?"]);
});
