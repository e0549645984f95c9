import type { DefinitionInput } from "../definition.schema";
import type { Session } from "../session.schema";
import type { TraceLine } from "../trace.types";
import type { Locale } from "../words";
import { showMessage } from "./show-message";
import { type Happened, timeOf, World } from "./world";

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
  const [head = "", ...blocks] = script.split(/^# /m);
  const world = createWorld(head, load);
  return blocks.map((block) => replayTurn(world, block));
}

function createWorld(head: string, load: (file: string) => DefinitionInput): World {
  const interactions: Record<string, DefinitionInput[]> = {};
  const triggers: ConstructorParameters<typeof World>[0]["triggers"] = [];
  for (const [, interactionId = "", file = "", version = "1", keyword] of head.matchAll(
    /^interaction: (\S+) = (\S+), version (\d+)(?:, starts on (.+))?$/gm,
  )) {
    interactions[interactionId] = Array.from({ length: Number(version) }, () => load(file));
    if (keyword) triggers.push({ rule: { type: "keyword", match: "equals", value: keyword }, interactionId });
  }
  const locale: Locale = /^language: en$/m.test(head) ? "en" : "ja";
  const displayName = /^person: (.+)$/m.exec(head)?.[1] ?? "";
  return new World({ interactions, triggers, locale, person: { displayName } });
}

function replayTurn(world: World, block: string): ReplayedTurn {
  const [heading = "", event = "", ...rest] = block.split("\n").filter((line) => line.trim() !== "");
  const happened = happen(world, event);
  const session = world.sessions.at(-1);
  const said = happened.messages.map((message) => `we say: ${showMessage(message)}`);
  const expected = rest.map((line) => line.trim());
  const actual = [...(said.length > 0 ? said : ["we say nothing"])];
  for (const line of expected.filter((candidate) => !candidate.startsWith("we say"))) {
    actual.push(describe(line, session, happened));
  }
  return { heading, event, expected, actual, trace: happened.trace };
}

function happen(world: World, line: string): Happened {
  const [, time = "", what = "", said = ""] = /^(\d\d:\d\d) ([^:]+?)(?:: (.*))?$/.exec(line) ?? [];
  world.at(time);
  const [, label = said, shownAt] = /^(.*) \(shown (\d\d:\d\d)\)$/.exec(said) ?? [];
  switch (what) {
    case "they say":
      return world.says(said.replace(/^"(.*)"$/, "$1"));
    case "they press":
      return world.presses(label, shownAt);
    case "they pick":
      return world.picks(said);
    case "they send":
      return world.sends(said);
    case "they block us":
      return world.perform({ type: "blocked" });
    case "sweep":
      return world.sweeps();
    default:
      throw new Error(`a dialogue does not know: ${line}`);
  }
}

/** The line that the engine would write where the file has this one. */
function describe(line: string, session: Session | undefined, { effects }: Happened): string {
  const [name = "", value = ""] = line.split(/:\s*(.*)/s);
  switch (name) {
    case "state":
      return `state: ${value
        .split(", ")
        .map((fact) => factOf(fact, session))
        .join(", ")}`;
    case "answers":
      return `answers: ${pairs(session?.answers ?? {})}`.trim();
    case "profile": {
      const merged = effects.find((effect) => effect.type === "merge_profile");
      return `profile: ${merged ? pairs(merged.set) : "untouched"}`.trim();
    }
    case "other runs":
      return `other runs: ${effects.some(({ type }) => type === "delete_other_runs") ? "deleted" : "kept"}`;
    default:
      throw new Error(`a dialogue does not know: ${line}`);
  }
}

function factOf(fact: string, session: Session | undefined): string {
  if (!session) return "no session";
  const { status, mode, expiresAt, remindAt, reminderSentAt, returnToStepId } = session;
  const [word] = fact.split(" ");
  switch (word) {
    case "at":
      return `at ${session.currentStepId}`;
    case "before":
      return `before ${session.previousStepId ?? "nothing"}`;
    case "returns":
      return `returns to ${returnToStepId ?? "nothing"}`;
    case "expires":
      return `expires ${timeOf(expiresAt)}`;
    case "reminds":
      return `reminds ${timeOf(remindAt)}`;
    case "reminded":
      return `reminded ${timeOf(reminderSentAt)}`;
    case "answering":
    case "editing":
    case "cancel_confirm":
      return mode;
    default:
      return status;
  }
}

function pairs(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join("; ");
}
