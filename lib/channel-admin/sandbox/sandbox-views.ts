import { z } from "zod";
import type { SessionView } from "@/lib/inbox/shared";
import { jsonObjectSchema } from "@/lib/messages";

/* What the control plane answers, as far as the phone needs it; the rest is left out on the way to the browser. */

export const personSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  language: z.string().optional(),
  pictureUrl: z.string().optional(),
  platform: z.string().optional(),
  /** What the platform calls the person, per company. */
  userIds: z.record(z.string(), z.string()).default({}),
  friendships: z.record(z.string(), z.enum(["none", "friend", "blocked"])).default({}),
});
export type ControlPerson = z.infer<typeof personSchema>;

export const screenSchema = z.object({
  friendship: z.enum(["none", "friend", "blocked"]).optional(),
  now: z.number(),
  bubbles: z.array(
    z.object({
      id: z.string(),
      direction: z.enum(["inbound", "outbound"]),
      at: z.number(),
      from: z.object({ name: z.string().optional(), iconUrl: z.string().optional() }),
      message: jsonObjectSchema,
      text: z.string().optional(),
      unsent: z.boolean(),
    }),
  ),
  quickReplies: z
    .object({
      messageId: z.string(),
      items: z.array(
        z.object({
          path: z.string(),
          label: z.string().optional(),
          imageUrl: z.string().optional(),
          action: jsonObjectSchema,
        }),
      ),
    })
    .nullable(),
  loadingUntil: z.number().nullable(),
});
export type SandboxScreen = z.infer<typeof screenSchema>;

export const clockSchema = z.object({ now: z.number(), offsetMs: z.number() });
export type SandboxClock = z.infer<typeof clockSchema>;

export const controlChannelSchema = z.object({
  id: z.string(),
  network: z.object({ unstable: z.boolean() }),
});

export const transcriptSchema = z.object({
  lastSeq: z.number(),
  entries: z.array(z.looseObject({ seq: z.number(), at: z.number(), kind: z.string(), chat: z.string().optional() })),
});
export type TranscriptEntry = z.infer<typeof transcriptSchema>["entries"][number];

/** A person of a sandbox, as the phone lists them. */
export interface SandboxPerson {
  id: string;
  displayName: string;
  language: string | null;
  friendship: "none" | "friend" | "blocked";
  platformIds: string[];
}

export const wireResults = ["free", "paid", "received", "repeated", "refused", "failed"] as const;

/** One line of what crossed the wire. */
export interface WireLine {
  seq: number;
  at: number;
  direction: "in" | "out";
  /** `reply`, `push`, `message`, `postback` … in the platform's words. */
  kind: string;
  text: string;
  result: (typeof wireResults)[number];
  status: number;
}

/** What the product made of what a person said. */
export interface SandboxTalk {
  conversationId: string;
  session: SessionView | null;
}

/** Everything that the phone page shows. */
export interface SandboxView {
  people: SandboxPerson[];
  /** Of the person who was asked for; null when there is none yet. */
  screen: SandboxScreen | null;
  personId: string | null;
  talk: SandboxTalk | null;
  clock: SandboxClock;
  isUnstable: boolean;
  wire: WireLine[];
}
