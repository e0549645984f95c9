import { definitionSchema } from "@/lib/engine";
import { aDefinition, aQuestion } from "@/lib/engine/testing/a-definition";
import { clockTime } from "@/lib/engine/testing/world";
import type { SimulationOptions } from "../simulation.schema";

/** Another interaction, for tests of policies. */
export const anotherInteraction = {
  interactionId: "other",
  title: "別の案内",
  definition: definitionSchema.parse(aDefinition([aQuestion("other-1")])),
};

/** Options of which a test writes only what matters to it. */
export function someOptions(change: Partial<SimulationOptions> = {}): SimulationOptions {
  return {
    interactionId: "A",
    title: "サロン予約",
    channel: {
      id: "channel-1",
      name: "サロン相槌",
      locale: "ja",
      timeZone: "Asia/Tokyo",
      messagesPerSend: 5,
      replyTokenSeconds: 50,
    },
    person: { displayName: "花子", profile: {}, tags: [] },
    start: { type: "interaction" },
    before: "new",
    others: [anotherInteraction],
    startedAt: clockTime("10:00"),
    idPrefix: "sim",
    triggers: [],
    templates: [],
    stubs: {},
    ...change,
  };
}
