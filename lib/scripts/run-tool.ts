import { spawn } from "node:child_process";
import path from "node:path";

export interface StepOutcome {
  isGreen: boolean;
  /** What to show when it is not green. */
  output: string;
  /** Tests that it ran, when it ran tests. */
  passed?: number;
  failed?: number;
}

export interface ToolOptions {
  env?: Record<string, string>;
  /** Whether lines are shown as they come. */
  isShown?: boolean;
}

/** Runs a tool of `node_modules/.bin` to its end and keeps what it printed. */
export function runTool(tool: string, args: string[], options: ToolOptions = {}): Promise<StepOutcome> {
  const binaries = path.resolve("node_modules/.bin");
  const child = spawn(tool, args, {
    env: {
      ...process.env,
      PATH: `${binaries}${path.delimiter}${process.env.PATH}`,
      NEXT_TELEMETRY_DISABLED: "1",
      // Colours only where a person looks on.
      ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }),
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output.push(chunk);
      if (options.isShown) process.stdout.write(chunk);
    });
  }
  return new Promise((resolve) => {
    const finish = (code: number | null) => resolve({ isGreen: code === 0, output: Buffer.concat(output).toString() });
    child.on("close", finish);
    child.on("error", (error) => resolve({ isGreen: false, output: error.message }));
  });
}
