import { parseArgs } from "node:util";
import type { ClockMode } from "./core/clock";
import type { ProfileName } from "./core/options";
import { type StartOptions, startPlatform } from "./start";

const usage = `The pretend LINE platform.

  --api-port <n>       plays api.line.me        (4610; 0 = a free port)
  --data-port <n>      plays api-data.line.me   (4611)
  --control-port <n>   test control and phone   (4612)
  --host <address>     127.0.0.1 unless --allow-remote-binding
  --seed <n>  --profile strict|realistic|chaos  --clock real|manual
  --world <file>  --snapshot <file>  --log <file>
  --require-https-webhook  --allow-remote-webhooks  --allow-remote-binding
  --strict-ownership   multicast refuses user ids of other providers instead of dropping them
`;

const flags = {
  "api-port": { type: "string" },
  "data-port": { type: "string" },
  "control-port": { type: "string" },
  host: { type: "string" },
  seed: { type: "string" },
  profile: { type: "string" },
  clock: { type: "string" },
  world: { type: "string" },
  snapshot: { type: "string" },
  log: { type: "string" },
  "require-https-webhook": { type: "boolean" },
  "allow-remote-webhooks": { type: "boolean" },
  "allow-remote-binding": { type: "boolean" },
  "strict-ownership": { type: "boolean" },
  production: { type: "boolean" },
  help: { type: "boolean" },
} as const;

type Variables = Record<string, string | undefined>;

/**
 * The places where a deployment says that it is one. NODE_ENV is not among them: it only names the kind of build, and
 * the demo runs the production build beside this platform.
 */
const productionMarks = ["APP_ENV", "DEPLOY_ENV", "VERCEL_ENV", "LINE_PLATFORM_ENV"];

function isProduction(flag: boolean | undefined, variables: Variables): boolean {
  return flag === true || productionMarks.some((name) => variables[name] === "production");
}

/** Every flag may also be given as a variable: `--api-port` as LINE_PLATFORM_API_PORT. */
function withVariables(given: string[], variables: Variables): string[] {
  const fromVariables = Object.entries(flags).flatMap(([name, { type }]) => {
    const value = variables[`LINE_PLATFORM_${name.toUpperCase().replaceAll("-", "_")}`];
    if (!value) return [];
    return type === "boolean" ? [`--${name}`] : [`--${name}=${value}`];
  });
  return [...fromVariables, ...given];
}

function toNumber(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`"${text}" is no number`);
  return value;
}

function toProfile(text: string | undefined): ProfileName {
  if (text === undefined || text === "strict" || text === "realistic" || text === "chaos") return text ?? "strict";
  throw new Error(`unknown profile "${text}"`);
}

function toClock(text: string | undefined): ClockMode {
  if (text === undefined || text === "real" || text === "manual") return text ?? "real";
  throw new Error(`unknown clock "${text}"`);
}

function readOptions(given: string[], variables: Variables): StartOptions | undefined {
  const { values } = parseArgs({ options: flags, args: withVariables(given, variables) });
  if (values.help) return undefined;
  if (isProduction(values.production, variables))
    throw new Error("the pretend LINE platform does not run in production");
  return {
    apiPort: toNumber(values["api-port"], 4610),
    dataPort: toNumber(values["data-port"], 4611),
    controlPort: toNumber(values["control-port"], 4612),
    host: values.host ?? "127.0.0.1",
    seed: toNumber(values.seed, 1),
    profile: toProfile(values.profile),
    clock: toClock(values.clock),
    worldFile: values.world,
    snapshotFile: values.snapshot,
    logFile: values.log,
    requireHttpsWebhook: values["require-https-webhook"] ?? false,
    allowRemoteWebhooks: values["allow-remote-webhooks"] ?? false,
    allowRemoteBinding: values["allow-remote-binding"] ?? false,
    strictOwnership: values["strict-ownership"] ?? false,
  };
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (!options) return void process.stdout.write(usage);
  const running = await startPlatform(options);
  const { api, data, control } = running;
  process.stdout.write(`${JSON.stringify({ api, data, control })}\n`);
  const leave = () => {
    running.stop().then(() => process.exit(0));
  };
  process.once("SIGINT", leave);
  process.once("SIGTERM", leave);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
