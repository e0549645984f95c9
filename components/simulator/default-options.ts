import { definitionSchema, type Locale } from "@/lib/engine";
import type { OtherInteraction, SimulationOptions } from "@/lib/simulator/shared";

/** What a run is called and where it takes place, which the screen knows. */
export interface SimulatorFacts {
  interactionId: string;
  title: string;
  channel: { id: string; name: string; timeZone: string };
}

/** Words of the simulated world, in the language of the person who looks at it. */
export interface SimulatorWords {
  personName: string;
  otherTitle: string;
  otherQuestion: string;
}

const minute = 60_000;

/** Options of a run from the beginning, by somebody of whom nothing is known. `now` is the clock on the wall. */
export function defaultOptions(
  { interactionId, title, channel }: SimulatorFacts,
  words: SimulatorWords,
  { locale, now }: { locale: Locale; now: number },
): SimulationOptions {
  return {
    interactionId,
    title,
    // One call of the platform carries five messages, and its token is good for a minute, of which ten seconds are kept back.
    channel: { ...channel, locale, messagesPerSend: 5, replyTokenSeconds: 50 },
    person: { displayName: words.personName, profile: { language: locale }, tags: [] },
    start: { type: "interaction" },
    before: "new",
    others: [otherInteraction(words)],
    startedAt: Math.floor(now / minute) * minute,
    idPrefix: "sim",
    triggers: [],
    templates: [],
    stubs: {},
  };
}

/** A short interaction that may be under way when the one that is tried is asked for (SIM-7). */
function otherInteraction({ otherTitle, otherQuestion }: SimulatorWords): OtherInteraction {
  const step = { id: "simulator-other", title: otherTitle, messages: [{ type: "text" as const, text: otherQuestion }] };
  return {
    interactionId: "simulator-other",
    title: otherTitle,
    definition: definitionSchema.parse({ format: 1, steps: [step] }),
  };
}
