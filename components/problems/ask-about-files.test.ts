import { expect, it, vi } from "vitest";
import type { LookedAt } from "@/lib/file-facts/shared";
import { askAboutFiles } from "./ask-about-files";

/** A clock whose hands a test moves. */
function asking(answers: (LookedAt | "fails")[]) {
  const waiting: { milliseconds: number; run: () => void }[] = [];
  const ask = vi.fn(async () => {
    const answer = answers.shift() ?? "fails";
    if (answer === "fails") throw new Error("503");
    return answer;
  });
  const onFound = vi.fn();
  const stop = askAboutFiles({
    ask,
    onFound,
    after: (milliseconds, run) => {
      const one = { milliseconds, run };
      waiting.push(one);
      return () => waiting.splice(waiting.indexOf(one), 1);
    },
  });
  const tick = async () => {
    waiting.shift()?.run();
    await vi.waitFor(() => expect(ask.mock.settledResults.every(({ type }) => type !== "incomplete")).toBe(true));
  };
  return { ask, onFound, stop, tick, waiting };
}

const some = { facts: { "https://a.example/1": "not_found" as const }, isComplete: false };
const all = { ...some, isComplete: true };

it("PRB-4 asks again until everything is known, and then no more", async () => {
  const { ask, onFound, tick, waiting } = asking([some, all]);
  expect(waiting).toMatchObject([{ milliseconds: 2_000 }]);
  await tick();
  await tick();
  expect(ask).toHaveBeenCalledTimes(2);
  expect(onFound).toHaveBeenLastCalledWith(all.facts);
  expect(waiting).toEqual([]);
});

it("PRB-4 is quiet when the server is not reached, and when the editor is left", async () => {
  const failing = asking(["fails"]);
  await failing.tick();
  expect(failing.onFound).not.toHaveBeenCalled();
  expect(failing.waiting).toEqual([]);
  const left = asking([all]);
  left.stop();
  expect(left.waiting).toEqual([]);
});
