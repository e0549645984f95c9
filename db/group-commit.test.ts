import { expect, test } from "vitest";
import { GroupCommit, QueueFullError } from "./group-commit";

/** A disk that writes when the test lets it. */
function aDisk(options: { isBad?: (item: string) => boolean; maxQueued?: number; error?: Error } = {}) {
  const batches: string[][] = [];
  const gates: (() => void)[] = [];
  const commit = new GroupCommit<string>({
    maxQueued: options.maxQueued ?? 100,
    maxBatch: 10,
    write: async (items) => {
      batches.push(items);
      await new Promise<void>((resolve) => gates.push(resolve));
      if (items.some((item) => options.isBad?.(item))) throw options.error ?? rowFault;
    },
  });
  const spin = async () => {
    while (gates.length > 0) {
      gates.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { commit, batches, spin };
}

const rowFault = Object.assign(new Error("row"), { code: "22P02" });
const tick = () => new Promise((resolve) => setImmediate(resolve));

test("what arrives while a write is under way goes together in the next one", async () => {
  const { commit, batches, spin } = aDisk();
  const first = commit.add("a");
  await tick();
  const others = ["b", "c", "d"].map((item) => commit.add(item));
  await tick();
  expect(batches).toEqual([["a"]]);
  await spin();
  await Promise.all([first, ...others]);
  expect(batches).toEqual([["a"], ["b", "c", "d"]]);
});

test("a bad item fails alone", async () => {
  const { commit, spin } = aDisk({ isBad: (item) => item === "bad" });
  const settled = Promise.allSettled(["a", "bad", "b"].map((item) => commit.add(item)));
  await tick();
  await spin();
  expect((await settled).map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("when the database is away everybody hears it at once, without being tried one by one", async () => {
  const { commit, batches, spin } = aDisk({ isBad: () => true, error: new Error("connection refused") });
  const settled = Promise.allSettled(["a", "b", "c"].map((item) => commit.add(item)));
  await tick();
  await spin();
  expect((await settled).map((result) => result.status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(batches).toHaveLength(1);
});

test("more than may wait is refused at once", async () => {
  const { commit, spin } = aDisk({ maxQueued: 2 });
  const first = commit.add("a");
  await tick();
  const waiting = ["b", "c"].map((item) => commit.add(item));
  await expect(commit.add("d")).rejects.toBeInstanceOf(QueueFullError);
  await spin();
  await Promise.all([first, ...waiting]);
});
