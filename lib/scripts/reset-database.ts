import { rmSync } from "node:fs";
import path from "node:path";
import { createClient } from "@/db/client";
import { withDatabase } from "@/db/database-url";
import { migrateDatabase } from "@/db/migrate";
import { openEnvironment } from "./environment";
import { CommandError, runCommand } from "./run-command";
import { findRunning } from "./running";

/** Empties the embedded database of this folder. Somebody's own database is never touched. */
runCommand(async () => {
  const environment = await openEnvironment({ isMigrated: false });
  try {
    const { launch, databaseUrl } = environment;
    if (launch.mode === "production")
      throw new CommandError("DATABASE_URL names your own database; drop and create it yourself.");
    if (findRunning(launch.dataDir) !== undefined)
      throw new CommandError("Aizuchi runs on this database; stop it first.");
    await recreate(databaseUrl);
    await migrateDatabase(databaseUrl);
    rmSync(path.join(launch.dataDir, "line-platform.json"), { force: true });
    console.log("The database is empty; npm start makes the demo workspace anew.");
  } finally {
    await environment.close();
  }
});

async function recreate(databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  const admin = createClient(withDatabase(databaseUrl, "postgres"));
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.query(`CREATE DATABASE "${name}"`);
  } finally {
    await admin.end();
  }
}
