import { readFileSync } from "node:fs";
import path from "node:path";
import { createDb } from "@/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { env } from "@/lib/kernel/env";
import { importWorkspace, parseFile } from "@/lib/workspace-file";

/**
 * Makes the demo workspace, or brings it up to date; people's own changes to other workspaces are not touched. The last line
 * that it prints is the sign-in as JSON, which the launcher shows.
 */
const file = path.resolve("db/seed/demo.workspace.json");
const parsed = parseFile(readFileSync(file, "utf8"));
if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`);
const connection = createDb({ url: env().databaseUrl, poolSize: 2, applicationName: "aizuchi seed" });
try {
  await importWorkspace({ db: connection.db, now: systemClock.now, isDemo: true }, parsed.file);
} finally {
  await connection.close();
}
const owner = parsed.file.members.find((member) => member.role === "owner");
process.stdout.write(`${JSON.stringify({ email: owner?.email, password: owner?.password })}\n`);
