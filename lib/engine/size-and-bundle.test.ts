import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { advance } from "./advance";
import { aDefinition, aQuestion, aRemark } from "./testing/a-definition";
import { answeringTurn, longInteraction, sessionAfter } from "./testing/long-interaction";
import type { ReplayedTurn } from "./testing/replay-dialogue";
import { World } from "./testing/world";

it("ENG-5 a session with 500 answers of 20 characters stays within 64 KiB", () => {
  const steps = Array.from({ length: 500 }, (_, index) => aQuestion(`step-${index + 1}`));
  const world = new World({ interactions: { A: [aDefinition([...steps, { id: "check", special: "confirm" }])] } });
  world.starts("A");
  for (let index = 0; index < 500; index += 1) world.says("予".repeat(20));
  expect(world.active?.currentStepId).toBe("check");
  expect(Object.keys(world.active?.answers ?? {})).toHaveLength(500);
  expect(new TextEncoder().encode(JSON.stringify(world.active)).length).toBeLessThanOrEqual(64 * 1024);
});

it("ENG-8 a turn near the 500th answer stays within its time", () => {
  const input = answeringTurn(longInteraction(500), sessionAfter(498));
  const times = Array.from({ length: 1_000 }, () => {
    const started = performance.now();
    advance(input);
    return performance.now() - started;
  }).sort((one, other) => one - other);
  // The bench compares and reports; here it only has to tell a list from an object that is copied.
  expect(times[950]).toBeLessThan(2);
});

it("ENG-3 a drawing that goes round in circles does not hold the process", () => {
  const failing = { type: "get_text_message", onFailure: { type: "go_to" as const, stepId: "r1" } };
  const round = aDefinition([
    aQuestion("q1"),
    aRemark("r1", { afterActions: Array.from({ length: 20 }, () => ({ type: "get_user_tags" })) }),
    aRemark("r2", { afterActions: [failing] }),
  ]);
  const times = Array.from({ length: 5 }, () => {
    const world = new World({ interactions: { A: [round] } });
    world.starts("A");
    const started = performance.now();
    expect(world.says("x").outcome.reason).toBe("budget_exceeded");
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});

describe("SIM-1 ENG-1 where there is neither Node nor a browser", async () => {
  const folder = path.join(import.meta.dirname, "dialogues");
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
  const bundle = await bundleReplay();

  it("nothing of either is in reach", () => {
    const names = ["process", "require", "window", "fetch", "TextEncoder", "URL", "performance", "setTimeout"];
    const found: unknown = vm.runInNewContext(
      `${JSON.stringify(names)}.filter((name) => name in globalThis).join()`,
      {},
    );
    expect(found).toBe("");
  });

  it.each(Object.keys(files).filter((name) => name.endsWith(".dialogue.txt")))(
    "%s is the same conversation",
    (name) => {
      const replayed = vm.runInNewContext(`${bundle}; engine.replay(script, files)`, {
        script: files[name],
        files: JSON.stringify(files),
      });
      const turns: Pick<ReplayedTurn, "expected" | "actual">[] = JSON.parse(String(replayed));
      expect(turns.length).toBeGreaterThan(0);
      for (const { expected, actual } of turns) expect(actual).toEqual(expected);
    },
  );
});

/** The engine as a browser would get it, with what replays dialogues. */
async function bundleReplay(): Promise<string> {
  const root = path.resolve(import.meta.dirname, "../..");
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { replayDialogue } from "@/lib/engine/testing/replay-dialogue";
        export function replay(script, texts) {
          const files = JSON.parse(texts);
          return JSON.stringify(replayDialogue(script, (name) => JSON.parse(files[name])));
        }`,
      resolveDir: root,
    },
    alias: { "@": root },
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "engine",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
