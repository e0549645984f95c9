import { z } from "zod";
import type { MessageTemplate } from "../actions/message-template";
import { answerOfContent } from "../answer-of-content";
import type { Definition, DefinitionInput } from "../definition.schema";
import { parseDefinition } from "../parse-definition";
import { templateMessageSchema } from "../step-message.schema";
import type { TraceLine } from "../trace.types";
import { describeState, type StateAfter } from "./describe-state";
import { DialogueError, inTurn } from "./dialogue-error";
import { type DialogueScript, type DialogueTurn, readDialogue, sentContent } from "./dialogue-script";
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
export function replayDialogue(script: string, load: (file: string) => unknown): ReplayedTurn[] {
  const dialogue = readDialogue(script);
  const world = createWorld(dialogue, load);
  return dialogue.turns.map((turn) => inTurn(turn.heading, () => replayTurn(world, turn)));
}

function createWorld(dialogue: DialogueScript, load: (file: string) => unknown): World {
  const interactions: Record<string, DefinitionInput[]> = {};
  const triggers: ConstructorParameters<typeof World>[0]["triggers"] = [];
  for (const { interactionId, file, version, keyword, mayInterrupt } of dialogue.interactions) {
    const definition = readDefinition(file, load);
    interactions[interactionId] = Array.from({ length: version }, () => definition);
    if (keyword === undefined) continue;
    const rule = { type: "keyword", match: "equals", value: keyword } as const;
    triggers.push({ rule, interactionId, mayInterrupt: mayInterrupt ? "yes" : "default" });
  }
  const { locale, displayName } = dialogue;
  const templates = dialogue.templates.map((file) => toTemplate(load(file)));
  return new World({ interactions, triggers, locale, person: { displayName }, templates });
}

function readDefinition(file: string, load: (file: string) => unknown): Definition {
  const parsed = parseDefinition(load(file));
  if (parsed.ok) return parsed.definition;
  const problems = parsed.problems.map(({ path, message }) => `${path || "/"}: ${message}`);
  throw new DialogueError(`${file} is no definition:\n${problems.join("\n")}`);
}

const templateFileSchema = z.object({
  key: z.string(),
  title: z.string(),
  args: z.array(z.object({ name: z.string(), default: z.string().optional() })),
  messages: z.array(templateMessageSchema),
});

function toTemplate(value: unknown): MessageTemplate {
  const { key, title, messages, args } = templateFileSchema.parse(value);
  const named = args.map(({ name, default: text }) => ({ name, ...(text !== undefined && { default: text }) }));
  return { id: key, key, title, messages, args: named };
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
      return sendContent(world, said);
    case "they block us":
      return world.perform({ type: "blocked" });
    case "sweep":
      return world.sweeps();
  }
}

function sendContent(world: World, said: string): Happened {
  const content = sentContent(said);
  return world.sends(content.type, answerOfContent(content));
}

function stateAfter(world: World, { effects }: Happened): StateAfter {
  return {
    session: see(world.sessions.at(-1)),
    sessionOf: (interactionId) => world.latest(interactionId),
    tags: world.tags,
    mergedProfile: effects.some((effect) => effect.type === "merge_profile") ? world.profile : undefined,
    hasDeletedOtherRuns: effects.some(({ type }) => type === "delete_other_runs"),
  };
}
