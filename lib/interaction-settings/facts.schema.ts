import { z } from "zod";
import { interactionTitleSchema } from "@/lib/interactions/shared";
import type { TriggerRule } from "@/lib/triggers/shared";

const maxChannels = 200;

/** What about an interaction is no part of any version: it counts at once, for running sessions too. */
export const changeFactsSchema = z.strictObject({
  title: interactionTitleSchema.optional(),
  channelIds: z.array(z.string()).max(maxChannels).optional(),
});
export type ChangeFacts = z.infer<typeof changeFactsSchema>;

/** A channel that the member sees, and whether the interaction may run there. */
export interface ChannelChoice {
  id: string;
  name: string;
  platform: string;
  isEnabled: boolean;
  /** Whether the member may change that: for what is live, it takes the right to publish there. */
  mayChange: boolean;
  /** How long a free reply is possible after somebody wrote; null = never. */
  replyTokenSeconds: number | null;
  /** What is pushed counts against a quota that may cost. */
  isMetered: boolean;
}

/** What starts an interaction. */
export type Start =
  | {
      type: "trigger";
      id: string;
      title: string;
      isEnabled: boolean;
      rule: TriggerRule;
      /** Null = every channel. */
      channelIds: string[] | null;
    }
  | { type: "schedule"; id: string; title: string; isEnabled: boolean; channelId: string }
  | { type: "interaction"; id: string; title: string };

/** Another published interaction that writes a field of the profile. */
export interface ProfileWriter {
  interactionId: string;
  title: string;
  field: string;
}

/** What the settings of an interaction show beside its draft. */
export interface InteractionFacts {
  title: string;
  key: string;
  channels: ChannelChoice[];
  /** How many more it runs on that the member does not see. */
  hiddenChannels: number;
  starts: Start[];
  writers: ProfileWriter[];
}
