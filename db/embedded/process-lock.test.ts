import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { withProcessLock } from "./process-lock";

function lockPath(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "aizuchi-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, "lock");
}

test("only one at a time is inside", async () => {
  const lock = lockPath();
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside--;
  };
  await Promise.all(Array.from({ length: 10 }, () => withProcessLock(lock, work)));
  expect(most).toBe(1);
  expect(readdirSync(path.dirname(lock))).toEqual([]);
});

test("a failure inside gives the lock back", async () => {
  const lock = lockPath();
  await expect(withProcessLock(lock, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await withProcessLock(lock, async () => "in")).toBe("in");
});

test("the lock of a process that is gone is taken over by exactly one", async () => {
  const lock = lockPath();
  mkdirSync(lock);
  writeFileSync(path.join(lock, "dead"), JSON.stringify({ pid: process.pid, startedAt: "1" }));
  const order: number[] = [];
  await Promise.all([1, 2, 3].map((number) => withProcessLock(lock, async () => void order.push(number))));
  expect(order.sort()).toEqual([1, 2, 3]);
  expect(existsSync(lock)).toBe(false);
});
