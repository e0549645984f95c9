import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identify, isRunning, type ProcessIdentity } from "@/db/embedded/process-identity";

/** What `npm start` leaves in the data folder while it runs, for commands that join it. */
interface Running {
  launcher: ProcessIdentity;
  appUrl: string;
  /** How to reach the pretend platform. */
  variables: Record<string, string>;
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, "running.json");
}

/** Notes that this process runs the product; the result takes the note away. */
export function announceRunning(dataDir: string, appUrl: string, variables: Record<string, string>): () => void {
  mkdirSync(dataDir, { recursive: true });
  const running: Running = { launcher: identify(), appUrl, variables };
  writeFileSync(fileIn(dataDir), JSON.stringify(running, null, 2), { mode: 0o600 });
  return () => rmSync(fileIn(dataDir), { force: true });
}

/** The product that runs on this data folder, if one does. */
export function findRunning(dataDir: string): Running | undefined {
  try {
    const running: Running = JSON.parse(readFileSync(fileIn(dataDir), "utf8"));
    return isRunning(running.launcher) ? running : undefined;
  } catch {
    return undefined;
  }
}
