import { rmSync } from "node:fs";
import path from "node:path";
import { createClient } from "@/db/client";
import { startEmbeddedPostgres } from "@/db/embedded/start-embedded-postgres";
import { freePort } from "./free-port";
import { type ProductBuild, prepareBuild } from "./product-build";
import { type Stack, type StackOptions, startStack } from "./stack";

export interface TestStackOptions extends Partial<Omit<StackOptions, "variables" | "build">> {
  /** Added to what a try-out installation has, for example DEMO: "0". */
  variables?: Record<string, string>;
  build?: ProductBuild;
}

/**
 * A complete product on free ports with a database and files of its own, next to whatever runs in this folder. `stop` takes
 * everything away again. Benchmarks ask for `isDurable`, which is what customers have.
 */
export async function startTestStack(options: TestStackOptions = {}): Promise<Stack> {
  const build = options.build ?? (await prepareBuild(options.onProgress ?? (() => {})));
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const isDurable = options.isDurable ?? false;
  const server = await startEmbeddedPostgres({
    dataDir: path.resolve(isDurable ? ".data/bench" : ".data/test"),
    isDurable,
  });
  const dataDir = path.resolve(".data", name);
  const clear = async () => {
    await dropDatabase(server.url("postgres"), name);
    await server.release();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const port = await freePort();
    const variables = {
      ...cleanEnvironment(),
      ...ownVariables(port, dataDir, await server.ensureDatabase(name)),
      ...options.variables,
    };
    const stack = await startStack({ ...options, variables, build });
    const stop = stack.stop.bind(stack);
    return Object.assign(stack, { stop: () => stop().finally(clear) });
  } catch (error) {
    await clear();
    throw error;
  }
}

function ownVariables(port: number, dataDir: string, databaseUrl: string): NodeJS.ProcessEnv {
  return {
    AIZUCHI_MODE: "tryout",
    PORT: String(port),
    APP_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    DEMO: "1",
    NODE_ENV: "production",
  };
}

/** The product's variables of whoever runs the tests must not reach into them. */
const productVariables =
  /^(PORT|APP_URL|DATABASE_URL|DATA_DIR|DEMO|AUTH_|ENCRYPTION_KEY|LINE_|SANDBOX_|AIZUCHI_|LOG_LEVEL|NEXT)/;

function cleanEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !productVariables.test(name)));
}

async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const admin = createClient(adminUrl);
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await admin.end();
}
