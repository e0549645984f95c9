import { readFileSync } from "node:fs";
import path from "node:path";
import { createDb } from "@/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { env } from "@/lib/kernel/env";
import { AppError } from "@/lib/kernel/errors";
import { importWorkspace, parseFile } from "@/lib/workspace-file";

/**
 * Makes the demo workspace, or brings it up to date; people's own changes to other workspaces are not touched. The last line
 * that it prints is the sign-in as JSON, which the launcher shows.
 */
const file = path.resolve("db/seed/demo.workspace.json");
const parsed = parseFile(readFileSync(file, "utf8"));
if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`);
// Everybody knows the demo's password.
if (!env().hasDemo) refuse("This installation has no demo workspace; DEMO=1 gives it one.");
const connection = createDb({ url: env().databaseUrl, poolSize: 2, applicationName: "aizuchi seed" });
try {
  await importWorkspace({ db: connection.db, now: systemClock.now, isDemo: true }, parsed.file);
} catch (error) {
  if (error instanceof AppError) refuse(`The demo workspace was not made: ${error.message}.`);
  throw error;
} finally {
  await connection.close();
}
const owner = parsed.file.members.find((member) => member.role === "owner");
process.stdout.write(`${JSON.stringify({ email: owner?.email, password: owner?.password })}\n`);

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
