import { type Definition, definitionSchema, type MessageTemplate } from "@/lib/engine";
import { type DialogueTurn, readDialogue, sentContent } from "@/lib/engine/testing/dialogue-script";
import { clockTime } from "@/lib/engine/testing/world";
import type { InboundContent } from "@/lib/messages";
import { send } from "../simulate";
import { type SimulatedTurn, type Simulation, stateOf } from "../simulation";
import { optionsSchema, type SimulatedInput, type SimulationOptions } from "../simulation.schema";
import { startSimulation } from "../start-simulation";
import { tappablesOf } from "../tappables";
import { someOptions } from "./some-options";

type Load = (file: string) => unknown;

/** One turn of a dialogue file, and the turns of the simulation that stand for it. */
export interface SimulatedDialogueTurn {
  heading: string;
  expected: string[];
  played: readonly SimulatedTurn[];
}

export interface SimulatedDialogue {
  simulation: Simulation;
  turns: SimulatedDialogueTurn[];
}

/** Has the conversation of a dialogue file in the simulator, which waits for its start word as the product does. */
export function simulateDialogue(script: string, load: Load): SimulatedDialogue {
  const dialogue = readDialogue(script);
  const definitions = dialogue.interactions.map(({ file }) => definitionSchema.parse(load(file)));
  const begun = startSimulation(
    definitions[0] ?? definitionSchema.parse({ format: 1, steps: [] }),
    optionsOf(script, load, definitions),
  );
  let simulation = begun;
  const turns = dialogue.turns.map((turn): SimulatedDialogueTurn => {
    const before = simulation.turns.length;
    for (const input of inputsOf(simulation, turn)) simulation = send(simulation, input);
    return { heading: turn.heading, expected: turn.expected, played: simulation.turns.slice(before) };
  });
  return { simulation, turns };
}

function optionsOf(script: string, load: Load, definitions: Definition[]): SimulationOptions {
  const { interactions, locale, displayName, templates } = readDialogue(script);
  const [first] = interactions;
  const options = someOptions();
  return optionsSchema.parse({
    ...options,
    interactionId: first?.interactionId ?? "",
    channel: { ...options.channel, locale },
    person: { ...options.person, displayName },
    start: { type: "nothing" },
    others: interactions.slice(1).map(({ interactionId }, index) => {
      return { interactionId, title: interactionId, definition: definitions[index + 1] };
    }),
    triggers: interactions.flatMap(({ interactionId, keyword, mayInterrupt }) => {
      const rule = { type: "keyword", match: "equals", value: keyword };
      return keyword === undefined ? [] : [{ rule, interactionId, mayInterrupt: mayInterrupt ? "yes" : "default" }];
    }),
    templates: templates.map((file) => templateOf(load(file))),
  });
}

function templateOf(file: unknown): unknown {
  const template = file as Omit<MessageTemplate, "id">;
  return { ...template, id: template.key };
}

/** The clock is moved first: in a dialogue time passes between turns. */
function inputsOf(simulation: Simulation, turn: DialogueTurn): SimulatedInput[] {
  const at = clockTime(turn.at);
  const clock: SimulatedInput[] = at > stateOf(simulation).at ? [{ type: "clock", to: { type: "at", at } }] : [];
  return turn.what === "sweep" ? clock : [...clock, inputOf(simulation, turn)];
}

function inputOf(simulation: Simulation, { what, said, shownAt }: DialogueTurn): SimulatedInput {
  switch (what) {
    case "they press":
      return pressOf(simulation, said, shownAt);
    case "they pick":
      return pickOf(simulation, said);
    case "they send":
      return withoutIds(sentContent(said));
    case "they block us":
      return { type: "unfollow" };
    case "they say":
    case "sweep":
      return { type: "text", text: said };
  }
}

function withoutIds(content: Extract<InboundContent, { type: "sticker" | "location" }>): SimulatedInput {
  if (content.type === "sticker")
    return { type: "sticker", packageId: content.packageId, stickerId: content.stickerId };
  const { title = "", address = "", latitude, longitude } = content;
  return { type: "location", title, address, latitude, longitude };
}

/** The newest button with this label, or the newest of those that were shown at a time. */
function pressOf(simulation: Simulation, label: string, shownAt?: string): SimulatedInput {
  const at = shownAt === undefined ? undefined : clockTime(shownAt);
  const found = shownActions(simulation).findLast(
    (shown) => shown.label === label && (at === undefined || shown.at === at),
  );
  if (!found) throw new Error(`no button ${label} was shown`);
  const { turn, message, action } = found;
  return { type: "tap", turn, message, label, action };
}

function pickOf(simulation: Simulation, picked: string): SimulatedInput {
  const found = shownActions(simulation).findLast(({ action }) => action.type === "datetimepicker");
  if (!found) throw new Error("no picker was shown");
  const { turn, message, label, action } = found;
  return { type: "tap", turn, message, label, action, picked };
}

function shownActions({ turns }: Simulation) {
  return turns.flatMap(({ said }, turn) =>
    said.flatMap((shown, message) =>
      tappablesOf(shown.message).map((one) => ({ ...one, turn, message, at: shown.at })),
    ),
  );
}
