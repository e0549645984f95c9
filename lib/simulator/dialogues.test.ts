import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { describeState, type StateAfter } from "@/lib/engine/testing/describe-state";
import { showMessage } from "@/lib/engine/testing/show-message";
import { see } from "@/lib/engine/testing/world";
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
