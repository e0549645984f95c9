import { readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/client";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { aWorld } from "@/lib/worker/testing/world";
import { compareTranscripts } from "./compare-transcripts";
import { inputsOf, transcriptOf } from "./run-inputs";
import { runOnServer } from "./run-on-server";
import { serverRunLimits, serverRunSchema } from "./server-run.schema";
import { simulateDialogue } from "./testing/dialogue-inputs";

useTestEnv();
const testDb = await createTestDb();

const folder = path.join(import.meta.dirname, "../engine/dialogues");
const read = (file: string) => readFileSync(path.join(folder, file), "utf8");

/** A conversation with everything in it: actions, tags, a profile, a reminder. */
function aConversation(file: string) {
  const { simulation } = simulateDialogue(read(file), (name) => JSON.parse(read(name)));
  const { definition, options } = simulation;
  return { transcript: transcriptOf(simulation), input: { definition, options, inputs: inputsOf(simulation) } };
}

test("SIM-1 SIM-12 the same conversation is had on the server, and no row of any table changes", async () => {
  const world = await aWorld(testDb);
  const interactionId = await world.publish("予約", { format: 1, steps: [{ id: "a" }] });
  const before = await contentOf(world.db);
  for (const file of ["reserve.dialogue.txt", "member-actions.dialogue.txt", "timeout.dialogue.txt"]) {
    const { input, transcript } = aConversation(file);
    const run = await runOnServer(world.ctx, interactionId, serverRunSchema.parse(JSON.parse(JSON.stringify(input))));
    expect(run.isComplete).toBe(true);
    expect(compareTranscripts(run.transcript, transcript)).toBeNull();
  }
  expect(Object.keys(before)).toEqual(expect.arrayContaining(["sessions", "entries", "sends", "action_runs"]));
  expect(await contentOf(world.db)).toEqual(before);
});

test("SEC-3 an interaction of others is not there", async () => {
  const world = await aWorld(testDb);
  const { input } = aConversation("survey.dialogue.txt");
  await expect(runOnServer(world.ctx, "in_none", input)).rejects.toMatchObject({ code: "not_found" });
});

test("a conversation without end is refused before it begins", () => {
  const { input } = aConversation("survey.dialogue.txt");
  const inputs = Array.from({ length: serverRunLimits.inputs + 1 }, () => ({ type: "start" as const }));
  expect(serverRunSchema.safeParse({ ...input, inputs }).success).toBe(false);
});

/** A digest of every table. */
async function contentOf(db: Db): Promise<Record<string, unknown>> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const digests: Record<string, unknown> = {};
  for (const { name } of rows) {
    const found = await db.execute(
      sql`select count(*)::int as n, md5(string_agg(t::text, ',' order by t::text)) as digest from ${sql.identifier(name)} t`,
    );
    digests[name] = found.rows[0];
  }
  return digests;
}
