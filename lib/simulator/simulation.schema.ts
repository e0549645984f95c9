import { z } from "zod";
import { type ActionAnswer, definitionSchema, matchTypes, templateMessageSchema } from "@/lib/engine";
import { actionSchema } from "@/lib/messages";

const text = z.string().max(5_000);
const name = z.string().max(200);

const answerSchema: z.ZodType<ActionAnswer> = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), value: z.json() }),
  z.strictObject({ ok: z.literal(false), code: z.string(), detail: z.string(), value: z.json().optional() }),
]);

/** How an action is answered that would ask somebody outside (SIM-8). */
export const stubSchema = z.strictObject({
  /** `real`: it is done, which only actions can be that change nothing. */
  outcome: z.enum(["success", "failure", "delay", "real"]),
  /** What the action hands back when it succeeds, at once or later. */
  output: z.json(),
  /** What the world answered in this run, by what was asked. */
  answers: z.record(z.string(), answerSchema).optional(),
  /** How long `delay` keeps the turn waiting. */
  delaySeconds: z.number().int().min(1).max(86_400),
});
export type Stub = z.infer<typeof stubSchema>;

const triggerRule = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("keyword"), match: z.enum(matchTypes), value: z.string() }),
  z.strictObject({ type: z.literal("postback"), query: z.record(z.string(), z.string()) }),
  z.strictObject({ type: z.literal("follow") }),
  z.strictObject({ type: z.literal("any_message") }),
]);

const triggerSchema = z.strictObject({
  rule: triggerRule,
  interactionId: name,
  mayInterrupt: z.enum(["default", "yes", "no"]).default("default"),
});

/** How a simulation begins: with the interaction, in the middle of it (SIM-7), or with nothing until a trigger fires. */
const startSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("interaction") }),
  z.strictObject({ type: z.literal("step"), stepId: name, answers: z.array(z.tuple([name, text])).max(1_000) }),
  z.strictObject({ type: z.literal("nothing") }),
]);

/** What the person has behind them when the interaction is asked for: what run policy and override policy look at. */
export const situations = ["new", "same_active", "same_paused", "other_active", "completed"] as const;
export type SituationBefore = (typeof situations)[number];

export const channelSchema = z.strictObject({
  id: name,
  name,
  iconUrl: z.string().max(2_000).optional(),
  locale: z.enum(["ja", "en"]),
  timeZone: z.string().max(64),
  /** How many messages one call carries, and for how long a person's event lets the account answer free of charge. */
  messagesPerSend: z.number().int().positive(),
  replyTokenSeconds: z.number().int().positive().nullable(),
});
export type SimulatedChannel = z.infer<typeof channelSchema>;

export const personSchema = z.strictObject({
  displayName: name,
  profile: z.record(name, text),
  tags: z.array(name).max(100),
});

const templateSchema = z.strictObject({
  id: name,
  key: name,
  title: name,
  args: z.array(z.object({ name, default: z.string().optional() })),
  messages: z.array(templateMessageSchema).max(5),
});

/** Another interaction beside the one that is tried: it may be active before, or be started by an action or a trigger. */
const otherSchema = z.strictObject({
  interactionId: name,
  /** Another name by which actions may speak of it. */
  key: name.optional(),
  title: name,
  definition: definitionSchema,
});
export type OtherInteraction = z.infer<typeof otherSchema>;

/** Everything a simulation is computed from besides the definition and what the person does: nothing else plays a part. */
export const optionsSchema = z.strictObject({
  interactionId: name,
  title: name,
  channel: channelSchema,
  person: personSchema,
  start: startSchema,
  before: z.enum(situations),
  /** The first of them is the one that `before` speaks of. */
  others: z.array(otherSchema).max(20),
  /** The clock of the first turn, in milliseconds since 1970. */
  startedAt: z.number().int(),
  /** Stands in front of every id that is made. */
  idPrefix: z.string().regex(/^[A-Za-z0-9-]{1,12}$/),
  triggers: z.array(triggerSchema).max(200),
  templates: z.array(templateSchema).max(200),
  /** By `stubKey`: step and place of the action. What is not here is answered by `defaultStub`. */
  stubs: z.record(z.string(), stubSchema),
});

export type SimulationOptions = z.infer<typeof optionsSchema>;

/** What the person behind the phone does, or whoever moves its clock. */
export const simulatedInputSchema = z.discriminatedUnion("type", [
  /** The interaction is asked for once more, as a trigger or an agent would. */
  z.strictObject({ type: z.literal("start") }),
  z.strictObject({ type: z.literal("text"), text }),
  z.strictObject({ type: z.literal("sticker"), packageId: name, stickerId: name }),
  z.strictObject({ type: z.enum(["image", "video", "audio"]) }),
  z.strictObject({ type: z.literal("file"), fileName: name }),
  z.strictObject({
    type: z.literal("location"),
    title: name,
    address: name,
    latitude: z.number(),
    longitude: z.number(),
  }),
  /** A button or quick reply that was shown in a turn, the newest or an old one. `picked` is what a date picker brings. */
  z.strictObject({
    type: z.literal("tap"),
    turn: z.number().int().min(0),
    message: z.number().int().min(0),
    label: z.string().max(300),
    action: actionSchema,
    picked: z.string().max(32).optional(),
  }),
  /** What a rich menu or a card outside of this conversation sends. */
  z.strictObject({
    type: z.literal("postback"),
    data: z.string().max(1_000),
    params: z.record(name, name).optional(),
  }),
  z.strictObject({ type: z.literal("follow") }),
  z.strictObject({ type: z.literal("unfollow") }),
  z.strictObject({
    type: z.literal("clock"),
    to: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("by"), ms: z.number().int().positive() }),
      z.strictObject({ type: z.literal("at"), at: z.number().int() }),
      z.strictObject({ type: z.literal("reminder") }),
      z.strictObject({ type: z.literal("timeout") }),
      z.strictObject({ type: z.literal("answer") }),
    ]),
  }),
  /** Somebody changes by hand what is known. */
  z.strictObject({
    type: z.literal("edit"),
    answers: z
      .array(z.tuple([name, text]))
      .max(1_000)
      .optional(),
    person: personSchema.optional(),
  }),
  /** A person takes over, or automation goes on. */
  z.strictObject({ type: z.literal("hand_over") }),
  z.strictObject({ type: z.literal("hand_back") }),
]);
export type SimulatedInput = z.infer<typeof simulatedInputSchema>;
export type ClockMove = Extract<SimulatedInput, { type: "clock" }>["to"];
