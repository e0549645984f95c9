import { migrateDatabase } from "@/db/migrate";
import { type LaunchEnv, parseLaunchEnv } from "@/lib/kernel/env";
import { assertReachable, type OpenedDatabase, openDatabase } from "./database";
import { freePort, isPortFree } from "./free-port";
import { type Platform, startPlatform } from "./platform";
import type { ProductBuild } from "./product-build";
import { CommandError } from "./run-command";
import { loadSecrets } from "./secrets";
import { type DemoSignIn, seedDemo } from "./seed-demo";
import { Supervised } from "./supervise";
import { statusOf, until } from "./until";

export interface StackOptions {
  /** What the person set; everything the product needs beyond that is added to it. */
  variables: NodeJS.ProcessEnv;
  build: ProductBuild;
  /** `next dev` instead of `next start`: sources are compiled as they change. */
  isDevelopment?: boolean;
  /** Several of each may stand on one database. */
  apps?: number;
  /** How many Next servers share an app's port: one of them serves one core. */
  serversPerApp?: number;
  workers?: number;
  /** False for tests that do not switch the machine off. */
  isDurable?: boolean;
  /** False leaves the database empty and has the first visitor create the owner. */
  hasSeed?: boolean;
  /** Whether children that die are started again; tests that kill them want to do so themselves. */
  isRestarted?: boolean;
  onProgress?: (step: string) => void;
  /** A line that a child printed. */
  onLine?: (name: string, line: string) => void;
  /** Something cannot be kept running. */
  onFailure?: (message: string) => void;
}

/** A complete running product. */
export interface Stack {
  /** One address per app process; the first one is APP_URL's. */
  appUrls: string[];
  databaseUrl: string;
  /** The environment of its processes: for commands that join it. */
  variables: NodeJS.ProcessEnv;
  apps: Supervised[];
  workers: Supervised[];
  platform?: Platform;
  demo?: DemoSignIn;
  /** Starts one more process of the kind on the same database. */
  addApp(): Promise<string>;
  addWorker(): void;
  /** Stops everything, workers and apps first, the database last. Nothing is left running. */
  stop(): Promise<void>;
}

const readyTimeoutMilliseconds = 90_000;

/** Brings up database, pretend platform, demo workspace, apps and workers; resolves when the apps answer. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const launch = parseLaunchEnv(options.variables);
  const undo: (() => Promise<void>)[] = [];
  try {
    return await bringUp(options, launch, undo);
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

async function bringUp(options: StackOptions, launch: LaunchEnv, undo: (() => Promise<void>)[]): Promise<Stack> {
  const onProgress = options.onProgress ?? (() => {});
  await assertCanStart(launch);
  const database = await openDatabase({
    databaseUrl: launch.databaseUrl,
    dataDir: launch.dataDir,
    onProgress,
    ...(options.isDurable !== undefined && { isDurable: options.isDurable }),
  });
  undo.push(() => database.close());
  onProgress("Migrating the database");
  await migrateDatabase(database.url);
  const variables = childVariables(options, launch, database);
  const stack = new RunningStack(options, launch, database, variables);
  undo.push(() => stack.stopProcesses());
  await stack.begin(onProgress);
  return stack;
}

/** The processes of one stack; a class because it holds them. */
class RunningStack implements Stack {
  readonly appUrls: string[] = [];
  readonly apps: Supervised[] = [];
  readonly workers: Supervised[] = [];
  platform?: Platform;
  demo?: DemoSignIn;
  private stopping: Promise<void> | undefined;

  constructor(
    private readonly options: StackOptions,
    private readonly launch: LaunchEnv,
    private readonly database: OpenedDatabase,
    readonly variables: NodeJS.ProcessEnv,
  ) {}

  get databaseUrl(): string {
    return this.database.url;
  }

  async begin(onProgress: (step: string) => void): Promise<void> {
    const { build } = this.options;
    if (this.launch.hasDemo) {
      onProgress("Starting the pretend LINE platform");
      this.platform = await startPlatform(build.bundle("line-platform"), this.launch, (program) =>
        this.supervise("platform", program),
      );
      Object.assign(this.variables, this.platform.variables);
    }
    if (this.launch.hasDemo && this.options.hasSeed !== false) {
      onProgress("Preparing the demo workspace");
      this.demo = await seedDemo(build.bundle("seed"), this.variables);
    }
    onProgress("Starting app and worker");
    for (let count = 0; count < (this.options.workers ?? 1); count++) this.addWorker();
    const apps = Array.from({ length: this.options.apps ?? 1 }, (_, index) => this.addApp(index === 0));
    await Promise.all(apps);
  }

  async addApp(isFirst = false): Promise<string> {
    const port = isFirst ? this.launch.port : await freePort();
    const app = this.supervise("app", { args: this.appArgs(port), variables: { PORT: String(port) } });
    const url = isFirst ? this.launch.appUrl : `http://localhost:${port}`;
    this.apps.push(app);
    this.appUrls.push(url);
    await untilReady(`http://127.0.0.1:${port}`, app);
    return url;
  }

  private appArgs(port: number): string[] {
    const { isDevelopment, serversPerApp = 1 } = this.options;
    if (serversPerApp > 1) return ["lib/scripts/app-cluster.mjs", String(serversPerApp), String(port)];
    if (isDevelopment) return ["node_modules/next/dist/bin/next", "dev", "--port", String(port)];
    return ["lib/scripts/app-server.mjs", String(port)];
  }

  addWorker(): void {
    const args = [this.options.build.bundle("worker")];
    this.workers.push(this.supervise("worker", { args }));
  }

  stop(): Promise<void> {
    this.stopping ??= this.stopProcesses().finally(() => this.database.close());
    return this.stopping;
  }

  /** The platform goes last: a worker that finishes what it has in hand may still be sending. */
  async stopProcesses(): Promise<void> {
    await Promise.all([...this.apps, ...this.workers].map((process) => process.stop()));
    await this.platform?.process.stop();
  }

  private supervise(name: string, program: { args: string[]; variables?: Record<string, string> }) {
    return new Supervised({
      name,
      args: [`--title=aizuchi ${name}`, ...program.args],
      env: { ...this.variables, ...program.variables },
      isRestarted: this.options.isRestarted ?? true,
      onLine: this.options.onLine ?? (() => {}),
      ...(this.options.onFailure && { onGivenUp: this.options.onFailure }),
    });
  }
}

function childVariables(options: StackOptions, launch: LaunchEnv, database: OpenedDatabase): NodeJS.ProcessEnv {
  return {
    ...options.variables,
    ...(launch.mode === "tryout" && loadSecrets(launch.dataDir, options.variables)),
    AIZUCHI_MODE: launch.mode,
    APP_URL: launch.appUrl,
    DATABASE_URL: database.url,
    DATA_DIR: launch.dataDir,
    DEMO: launch.hasDemo ? "1" : "0",
    LOG_LEVEL: options.variables.LOG_LEVEL || (launch.mode === "tryout" ? "warn" : "info"),
    NODE_ENV: options.isDevelopment ? "development" : "production",
    NEXT_DIST_DIR: options.build.nextFolder,
    NEXT_TELEMETRY_DISABLED: "1",
    // next-auth reads its own address from here and nowhere else.
    NEXTAUTH_URL: launch.appUrl,
  };
}

/** What would stop a start, asked before anything takes time: a port in use, a database that does not answer. */
export async function assertCanStart({ port, databaseUrl }: LaunchEnv): Promise<void> {
  if (databaseUrl !== undefined) await assertReachable(databaseUrl);
  if (await isPortFree(port)) return;
  throw new CommandError(
    `Port ${port} is in use; end what listens there, or choose another: PORT=${port + 1} npm start`,
  );
}

/** An app is ready when its health route says so. */
async function untilReady(url: string, app: Supervised): Promise<void> {
  const isReady = async () => {
    if (app.isGivenUp) throw new CommandError("The app does not start; its messages are above.");
    return (await statusOf(`${url}/api/health`)) === 200;
  };
  const explain = () => new CommandError(`The app at ${url} does not become ready; its messages are above.`);
  await until(isReady, readyTimeoutMilliseconds, explain);
}
