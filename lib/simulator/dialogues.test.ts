import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { describeState, type StateAfter } from "@/lib/engine/testing/describe-state";
import { showMessage } from "@/lib/engine/testing/show-message";
import { see } from "@/lib/engine/testing/world";
import { compareTranscripts } from "./compare-transcripts";
import { runInputs, transcriptOf } from "./run-inputs";
import { serverRunSchema } from "./server-run.schema";
import type { SimulatedTurn } from "./simulation";
import { type SimulatedDialogueTurn, simulateDialogue } from "./testing/dialogue-inputs";

const folder = path.join(import.meta.dirname, "../engine/dialogues");
const files = readdirSync(folder).filter((name) => name.endsWith(".dialogue.txt"));

describe("SIM-1 the simulator has the conversations that engine and product have", () => {
  it.each(files)("%s", (name) => {
    const load = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), "utf8"));
    const { turns } = simulateDialogue(readFileSync(path.join(folder, name), "utf8"), load);
    expect(turns.length).toBeGreaterThan(0);
    for (const turn of turns) expect([turn.heading, ...actual(turn)]).toEqual([turn.heading, ...turn.expected]);
  });
});

/** What happened, in the words of the dialogue file. */
function actual({ expected, played }: SimulatedDialogueTurn): string[] {
  const said = played.flatMap((turn) => turn.said.map(({ message }) => `we say: ${showMessage(message)}`));
  const state = stateAfter(played);
  const facts = expected.filter((line) => !line.startsWith("we say")).map((line) => describeState(line, state));
  return [...(said.length > 0 ? said : ["we say nothing"]), ...facts];
}

function stateAfter(played: readonly SimulatedTurn[]): StateAfter {
  const state = played.at(-1)?.state;
  const effects = played.flatMap((turn) => turn.effects);
  return {
    session: see(state?.sessions.at(-1)),
    sessionOf: (id) => see(state?.sessions.findLast(({ interactionId }) => interactionId === id)),
    tags: state?.person.tags ?? [],
    mergedProfile: effects.some(({ type }) => type === "merge_profile") ? state?.person.profile : undefined,
    hasDeletedOtherRuns: effects.some(({ type }) => type === "delete_other_runs"),
  };
}

describe("SIM-1 where there is neither Node nor a browser the transcripts are those of the server", async () => {
  const texts = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
  const bundle = await bundleSimulator();

  it.each(files)("%s", (name) => {
    const told = vm.runInNewContext(`${bundle}; simulator.tell(script, texts)`, {
      script: texts[name],
      texts: JSON.stringify(texts),
    });
    const { transcript, ...request } = JSON.parse(String(told));
    const { definition, options, inputs } = serverRunSchema.parse(request);
    const onServer = transcriptOf(runInputs(definition, options, inputs));
    expect(onServer.turns.length).toBeGreaterThan(0);
    expect(compareTranscripts(transcript, onServer)).toBeNull();
  });
});

it("SIM-1 transcripts that differ say from which turn on", () => {
  const load = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  const { simulation } = simulateDialogue(readFileSync(path.join(folder, "survey.dialogue.txt"), "utf8"), load);
  const told = transcriptOf(simulation);
  const turns = told.turns.with(1, { ...told.turns[1], at: 0 } as (typeof told.turns)[number]);
  expect(compareTranscripts(told, { ...told, turns })).toBe(1);
  expect(compareTranscripts(told, { ...told, turns: told.turns.slice(0, 2) })).toBe(2);
  expect(compareTranscripts(told, { ...told, state: { ...told.state, at: 0 } })).toBe(told.turns.length - 1);
});

/** The simulator as a browser gets it, which has a dialogue and tells what it would send to the server. */
async function bundleSimulator(): Promise<string> {
  const root = path.resolve(import.meta.dirname, "../..");
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { inputsOf, transcriptOf } from "@/lib/simulator/shared";
        import { simulateDialogue } from "@/lib/simulator/testing/dialogue-inputs";
        export function tell(script, texts) {
          const files = JSON.parse(texts);
          const { simulation } = simulateDialogue(script, (name) => JSON.parse(files[name]));
          const { definition, options } = simulation;
          return JSON.stringify({ definition, options, inputs: inputsOf(simulation), transcript: transcriptOf(simulation) });
        }`,
      resolveDir: root,
    },
    alias: { "@": root },
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "simulator",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
