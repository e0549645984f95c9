import { expect, onTestFinished, test } from "vitest";
import { Supervised } from "./supervise";
import { until } from "./until";

const patience = 20_000;

function supervise(program: string): { process: Supervised; lines: string[] } {
  const lines: string[] = [];
  const process = new Supervised({
    name: "child",
    args: ["--eval", program],
    env: { PATH: globalThis.process.env.PATH, NODE_ENV: "test" },
    isRestarted: false,
    onLine: (_name, line) => lines.push(line),
  });
  onTestFinished(() => process.stop());
  return { process, lines };
}

test("a child that is killed ends, and stays away when nobody wants it back", async () => {
  const { process } = supervise("setInterval(() => {}, 1000)");
  expect(process.pid).toBeGreaterThan(0);
  process.kill("SIGKILL");
  await process.ended();
  expect(process.pid).toBeUndefined();
});

test("what a child starts with its own options of Node lives as long as it wants", async () => {
  const grandchild = "setTimeout(() => process.exit(7), 300)";
  const { lines } = supervise(`
    const { spawn } = require("node:child_process");
    const options = process.execArgv.slice(0, 2);
    const started = spawn(process.execPath, [...options, "--eval", ${JSON.stringify(grandchild)}], { stdio: "ignore" });
    started.on("exit", (code, signal) => console.log("ended " + (signal ?? code)));
    setInterval(() => {}, 1000);
  `);
  await until(
    () => lines.some((line) => line.startsWith("ended")),
    patience,
    () => new Error(lines.join("\n")),
  );
  expect(lines).toEqual(["ended 7"]);
});
