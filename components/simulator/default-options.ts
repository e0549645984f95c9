import { definitionSchema, type Locale } from "@/lib/engine";
import type { OtherInteraction, SimulatedChannel, SimulationOptions, Surroundings } from "@/lib/simulator/shared";

/** What is tried, and in what surroundings. */
export interface SimulatorFacts {
  interactionId: string;
  title: string;
  surroundings: Surroundings;
}

/** Words of the simulated world, in the language of the person who looks at it. */
export interface SimulatorWords {
  accountName: string;
  personName: string;
  otherTitle: string;
  otherQuestion: string;
}

const minute = 60_000;

/** Options of a run from the beginning, by somebody of whom nothing is known. `now` is the clock on the wall. */
export function defaultOptions(
  { interactionId, title, surroundings }: SimulatorFacts,
  words: SimulatorWords,
  { locale, now }: { locale: Locale; now: number },
): SimulationOptions {
  const channel = surroundings.channels[0] ?? channelNowhere(words, locale);
  return {
    interactionId,
    title,
    channel,
    person: { displayName: words.personName, profile: { language: channel.locale }, tags: [] },
    start: { type: "interaction" },
    before: "new",
    others: [otherInteraction(words), ...surroundings.others],
    startedAt: Math.floor(now / minute) * minute,
    idPrefix: "sim",
    triggers: [],
    templates: surroundings.templates,
    stubs: {},
  };
}

/** Where there is no channel yet, one as most are: five messages a call, and a token that is good for most of a minute. */
function channelNowhere({ accountName: name }: SimulatorWords, locale: Locale): SimulatedChannel {
  return { id: "simulator", name, locale, timeZone: "Asia/Tokyo", messagesPerSend: 5, replyTokenSeconds: 50 };
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
