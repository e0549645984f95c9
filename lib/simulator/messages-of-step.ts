import type { Definition, MessageTemplate } from "@/lib/engine";
import { toLocalTime } from "@/lib/kernel/zoned-time";
import type { Message } from "@/lib/messages";
import { answersBefore } from "./answers-before";
import type { SimulatedChannel, SimulationOptions } from "./simulation.schema";
import { startSimulation } from "./start-simulation";

/** Who is to see what a step says, and where. */
export interface StepAudience {
  interactionId: string;
  title: string;
  channel: SimulatedChannel;
  personName: string;
  templates: readonly MessageTemplate[];
  /** The clock on the wall. */
  now: number;
}

/** A message as it is sent, and which of the step's messages it was drawn from. */
export interface DrawnMessage {
  message: Message;
  from: number;
}

/**
 * What a step says to a person who came to it with answers that the questions before it would take: everything is filled in, by
 * the simulator's own rules (MSG-14, MSG-15). What other steps say before and after it is not part of it.
 */
export function messagesOfStep(definition: Definition, stepId: string, audience: StepAudience): DrawnMessage[] {
  const step = definition.steps.find(({ id }) => id === stepId);
  if (!step) return [];
  const drawn = draw(definition, stepId, audience);
  // One message may become several, or none: drawn alone, each tells how many.
  const origins = step.messages.flatMap((message, from) => {
    const alone = { ...step, messages: [message] };
    const steps = definition.steps.map((one) => (one.id === stepId ? alone : one));
    return draw({ ...definition, steps }, stepId, audience).map(() => from);
  });
  return drawn.map((message, index) => ({ message, from: origins[index] ?? 0 }));
}

function draw(definition: Definition, stepId: string, audience: StepAudience): Message[] {
  const { day: today } = toLocalTime(new Date(audience.now), audience.channel.timeZone);
  const answers = answersBefore(definition, stepId, { today });
  const said = saidBy(definition, stepId, optionsOf(audience, { type: "step", stepId, answers }));
  // No way leads there: then it is shown as if the interaction began with it.
  return said.length > 0
    ? said
    : saidBy(withFirst(definition, stepId), stepId, optionsOf(audience, { type: "interaction" }));
}

function saidBy(definition: Definition, stepId: string, options: SimulationOptions): Message[] {
  const [turn] = startSimulation(definition, options).turns;
  const own = turn?.said.filter((said) => said.stepId === stepId && said.cause !== "action") ?? [];
  return own.map(({ message }) => message);
}

function withFirst(definition: Definition, stepId: string): Definition {
  const first = definition.steps.filter(({ id }) => id === stepId);
  return { ...definition, steps: [...first, ...definition.steps.filter(({ id }) => id !== stepId)] };
}

function optionsOf(
  { interactionId, title, channel, personName, templates, now }: StepAudience,
  start: SimulationOptions["start"],
): SimulationOptions {
  return {
    interactionId,
    title,
    channel,
    person: { displayName: personName, profile: { language: channel.locale }, tags: [] },
    start,
    before: "new",
    others: [],
    startedAt: now,
    idPrefix: "test",
    triggers: [],
    templates: [...templates],
    stubs: {},
  };
}
