import { mkdirSync } from "node:fs";
import path from "node:path";
import type { LaunchEnv } from "@/lib/kernel/env";
import { freePort } from "./free-port";
import { CommandError } from "./run-command";
import type { Supervised } from "./supervise";
import { statusOf, until } from "./until";

/** The pretend LINE platform of a stack. */
export interface Platform {
  process: Supervised;
  apiUrl: string;
  dataUrl: string;
  controlUrl: string;
  /** How the product's own processes find it. */
  variables: Record<string, string>;
}

const readyTimeoutMilliseconds = 20_000;

/**
 * Starts the pretend LINE platform on three free ports, which it keeps when it has to be started again. Its people and
 * their chats are written into the data folder, so that a phone looks the same after a restart.
 */
export async function startPlatform(
  program: string,
  { dataDir, port }: Pick<LaunchEnv, "dataDir" | "port">,
  supervise: (program: { args: string[] }) => Supervised,
): Promise<Platform> {
  const [api, data, control] = [await freePort(), await freePort(), await freePort()];
  const ports = { "--api-port": api, "--data-port": data, "--control-port": control };
  mkdirSync(dataDir, { recursive: true });
  const snapshot = ["--snapshot", path.resolve(dataDir, "line-platform.json")];
  const args = [program, ...snapshot, ...Object.entries(ports).flatMap(([flag, port]) => [flag, String(port)])];
  const process = supervise({ args });
  const [apiUrl, dataUrl, controlUrl] = [addressOf(api), addressOf(data), addressOf(control)];
  await until(
    async () => (await statusOf(`${controlUrl}/healthz`)) === 200,
    readyTimeoutMilliseconds,
    () => new CommandError("The pretend LINE platform does not start; its messages are above."),
  );
  const variables = {
    SANDBOX_LINE_API_URL: apiUrl,
    SANDBOX_LINE_DATA_URL: dataUrl,
    SANDBOX_LINE_CONTROL_URL: controlUrl,
    SANDBOX_WEBHOOK_BASE_URL: addressOf(port),
  };
  return { process, apiUrl, dataUrl, controlUrl, variables };
}

function addressOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}
