import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { interactions } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aWorkspace } from "@/db/testing/people";
import { aChannel, aConversation, anInteraction, aSession, ctxOf, minutesAgo } from "@/lib/inbox/testing/conversations";
import { countQueries } from "@/lib/inbox/testing/count-queries";
import { countSessions } from "./count-sessions";
import { type InteractionOrderKey, interactionOrderSchema } from "./interaction-order.schema";
import { listInteractions } from "./list-interactions";

const { db, pool } = await createTestDb();
const workspace = await aWorkspace(db);
const owner = await aMember(db, { workspaceId: workspace.id });
const ctx = ctxOf(db, owner);
const channel = await aChannel(db, { workspaceId: workspace.id });
const other = await aChannel(db, { workspaceId: workspace.id });
const hanako = await aConversation(db, channel);
const taro = await aConversation(db, channel, { name: "田中 太郎" });
const elsewhere = await aConversation(db, other);

const reserve = await anInteraction(db, workspace.id, "予約");
const survey = await anInteraction(db, workspace.id, "アンケート");
const unused = await anInteraction(db, workspace.id, "まだ使っていない");
for (const [index, one] of [reserve, survey, unused].entries())
  await db
    .update(interactions)
    .set({ updatedAt: minutesAgo(index) })
    .where(eq(interactions.id, one.id));

await aSession(db, hanako, reserve, { status: "completed" });
await aSession(db, hanako, reserve, { status: "completed" });
await aSession(db, taro, reserve, { status: "active" });
await aSession(db, elsewhere, reserve, { status: "timeout" });
await aSession(db, hanako, survey, { status: "paused" });
await aSession(db, taro, survey, { status: "canceled" });
await aSession(db, elsewhere, survey, { status: "completed" });

const order = (text: string) => interactionOrderSchema.parse(text);
const titles = async (sort: string) =>
  (await listInteractions(ctx, { order: order(sort) })).rows.map((row) => row.title);

it("INT-21 counts sessions by status, different people, and the share that was completed", async () => {
  const { rows } = await listInteractions(ctx);
  const counts = Object.fromEntries(rows.map((row) => [row.title, row.counts]));
  expect(counts["予約"]).toEqual({
    active: 1,
    paused: 0,
    completed: 2,
    timeout: 1,
    canceled: 0,
    total: 4,
    people: 3,
    rate: 0.5,
  });
  expect(counts["アンケート"]).toMatchObject({ paused: 1, canceled: 1, total: 3, rate: 1 / 3 });
  expect(counts["まだ使っていない"]).toMatchObject({ total: 0, people: 0, rate: null });
  expect(await countSessions(ctx, reserve.id)).toEqual(counts["予約"]);
});

it("INB-601 counts only what happened on channels that the member sees", async () => {
  const restricted = ctxOf(db, owner, { [other.id]: "none" });
  expect(await countSessions(restricted, reserve.id)).toMatchObject({ total: 3, timeout: 0, people: 2 });
});

it.each<[string, string[]]>([
  ["-updated", ["予約", "アンケート", "まだ使っていない"]],
  ["title", ["まだ使っていない", "アンケート", "予約"].toSorted()],
  ["-total", ["予約", "アンケート", "まだ使っていない"]],
  ["people", ["まだ使っていない"]],
  ["-rate", ["予約", "アンケート", "まだ使っていない"]],
  ["rate", ["アンケート", "予約", "まだ使っていない"]],
  ["-canceled", ["アンケート"]],
  ["nonsense", ["予約", "アンケート", "まだ使っていない"]],
])("INT-21 orders by %s", async (sort, expected) => {
  expect((await titles(sort)).slice(0, expected.length)).toEqual(expected);
});

it.each<InteractionOrderKey>(["updated", "title", "active", "rate", "people"])(
  "pages by key in the order of %s: everything once, whatever is equal",
  async (by) => {
    const many = await aWorkspace(db);
    const member = ctxOf(db, await aMember(db, { workspaceId: many.id }));
    for (let n = 0; n < 103; n++) await anInteraction(db, many.id, `同じ名前 ${n % 7}`);
    for (const direction of ["asc", "desc"] as const) {
      const seen: string[] = [];
      let after: string | null | undefined;
      do {
        const page = await listInteractions(member, { order: { by, direction }, ...(after && { after }) });
        seen.push(...page.rows.map((row) => row.id));
        after = page.next;
      } while (after);
      expect(new Set(seen).size).toBe(103);
      expect(seen).toHaveLength(103);
    }
  },
);

it("begins at the first page when a cursor belongs to another order", async () => {
  const page = await listInteractions(ctx, { order: order("title"), after: "bm9uc2Vuc2U" });
  expect(page.rows).toHaveLength(3);
});

it("INB-671 asks as often for three interactions as for fifty", async () => {
  expect(await countQueries(pool, () => listInteractions(ctx, { order: order("-rate") }))).toBe(3);
});
