import { migrateDatabase } from "@/db/migrate";
import { type LaunchEnv, parseLaunchEnv } from "@/lib/kernel/env";
import { assertReachable, openDatabase } from "./database";
import { loadVariables } from "./load-variables";
import { findRunning } from "./running";
import { loadSecrets } from "./secrets";

/** What a single command needs to work on the same installation as `npm start`. */
export interface Environment {
  launch: LaunchEnv;
  databaseUrl: string;
  /** For a child process of the product. */
  variables: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

/** Joins the installation of this folder: its database (started when it does not run), its secrets, its pretend platform. */
export async function openEnvironment(options: { isMigrated?: boolean } = {}): Promise<Environment> {
  const given = loadVariables();
  const launch = parseLaunchEnv(given);
  if (launch.databaseUrl !== undefined) await assertReachable(launch.databaseUrl);
  const database = await openDatabase({ ...launch, databaseUrl: launch.databaseUrl, onProgress: console.error });
  if (options.isMigrated !== false) await migrateDatabase(database.url);
  const running = findRunning(launch.dataDir);
  const variables: NodeJS.ProcessEnv = {
    ...given,
    ...(launch.mode === "tryout" && loadSecrets(launch.dataDir, given)),
    ...running?.variables,
    AIZUCHI_MODE: launch.mode,
    APP_URL: running?.appUrl ?? launch.appUrl,
    DATABASE_URL: database.url,
    DATA_DIR: launch.dataDir,
    DEMO: launch.hasDemo ? "1" : "0",
  };
  return { launch, databaseUrl: database.url, variables, close: () => database.close() };
}
