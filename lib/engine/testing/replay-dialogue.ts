import type { DefinitionInput } from "../definition.schema";
import type { TraceLine } from "../trace.types";
import { describeState, type StateAfter } from "./describe-state";
import { type DialogueScript, type DialogueTurn, readDialogue } from "./dialogue-script";
import { showMessage } from "./show-message";
import { type Happened, see, World } from "./world";

export interface ReplayedTurn {
  /** What stands above the turn in the file, and what happened in it. */
  heading: string;
  event: string;
  expected: string[];
  actual: string[];
  trace: TraceLine[];
}

/**
 * Replays a dialogue file against the engine. Each turn comes back with what the file expects and what the engine did, line
 * by line in the file's own words; they are equal when the dialogue holds.
 */
export function replayDialogue(script: string, load: (file: string) => DefinitionInput): ReplayedTurn[] {
  const dialogue = readDialogue(script);
  const world = createWorld(dialogue, load);
  return dialogue.turns.map((turn) => replayTurn(world, turn));
}

function createWorld(dialogue: DialogueScript, load: (file: string) => DefinitionInput): World {
  const interactions: Record<string, DefinitionInput[]> = {};
  const triggers: ConstructorParameters<typeof World>[0]["triggers"] = [];
  for (const { interactionId, file, version, keyword } of dialogue.interactions) {
    interactions[interactionId] = Array.from({ length: version }, () => load(file));
    if (keyword) triggers.push({ rule: { type: "keyword", match: "equals", value: keyword }, interactionId });
  }
  const { locale, displayName } = dialogue;
  return new World({ interactions, triggers, locale, person: { displayName } });
}

function replayTurn(world: World, turn: DialogueTurn): ReplayedTurn {
  const { heading, event, expected } = turn;
  const happened = happen(world.at(turn.at), turn);
  const said = happened.messages.map((message) => `we say: ${showMessage(message)}`);
  const state = stateAfter(world, happened);
  const actual = [...(said.length > 0 ? said : ["we say nothing"])];
  for (const line of expected.filter((candidate) => !candidate.startsWith("we say"))) {
    actual.push(describeState(line, state));
  }
  return { heading, event, expected, actual, trace: happened.trace };
}

function happen(world: World, { what, said, shownAt }: DialogueTurn): Happened {
  switch (what) {
    case "they say":
      return world.says(said);
    case "they press":
      return world.presses(said, shownAt);
    case "they pick":
      return world.picks(said);
    case "they send":
      return world.sends(said);
    case "they block us":
      return world.perform({ type: "blocked" });
    case "sweep":
      return world.sweeps();
  }
}

function stateAfter(world: World, { effects }: Happened): StateAfter {
  return {
    session: see(world.sessions.at(-1)),
    mergedProfile: effects.find((effect) => effect.type === "merge_profile")?.set,
    hasDeletedOtherRuns: effects.some(({ type }) => type === "delete_other_runs"),
  };
}
