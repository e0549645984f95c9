import { z } from "zod";
import { actionEntrySchema } from "./actions/action-entry.schema";
import { branchSchema } from "./branch.schema";
import { definitionLimits } from "./definition-limits";
import { stepMessageSchema } from "./step-message.schema";
import { textKeys } from "./texts";
import { validateRuleSchema } from "./validate-rule.schema";
import { inputModes, locales, matchTypes, normalizeRules, overridePolicies, runPolicies, specialRoles } from "./words";

const target = z.string().optional();

export const cancelWordSchema = z.strictObject({ type: z.enum(matchTypes), value: z.string() });
export type CancelWord = z.infer<typeof cancelWordSchema>;

/** What a press on a button of this step does when the conversation has moved on (MSG-6). */
export const staleTapsSchema = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("ignore") }),
  z.strictObject({ mode: z.literal("answer_again") }),
  z.strictObject({ mode: z.literal("reply"), text: z.string() }),
]);
export type StaleTaps = z.infer<typeof staleTapsSchema>;

const ownTexts = z.partialRecord(z.enum(textKeys), z.string().max(definitionLimits.builtInText));

export const settingsSchema = z.strictObject({
  timeoutMinutes: z.number().int().nonnegative().default(0),
  timeoutRemind: z.number().int().nonnegative().default(0),
  onTimeout: z.enum(["mark_timeout", "delete_session"]).default("mark_timeout"),
  runPolicy: z.enum(runPolicies).default("single_latest_only"),
  overridePolicy: z.enum(overridePolicies).default("stack"),
  storage: z.enum(["profile", "interactions"]).default("interactions"),
  excludeSteps: z.array(z.string()).default([]),
  cancelWords: z.array(cancelWordSchema).default([]),
  /** The language of built-in texts for people whose own the engine does not speak; without it the channel's (I18N-2). */
  locale: z.enum(locales).optional(),
  /** What is said instead of built-in texts, by language. */
  texts: z.strictObject({ ja: ownTexts.optional(), en: ownTexts.optional() }).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const stepSchema = z.strictObject({
  id: z.string(),
  title: z.string().default(""),
  description: z.string().default(""),
  messages: z.array(stepMessageSchema).default([]),
  input: z
    .strictObject({
      mode: z.enum(inputModes).default("text"),
      /** How often a refused answer may be tried again before `retryTarget` is taken; without it or with 0, for ever. */
      retryLimit: z.number().int().min(0).max(definitionLimits.retries).optional(),
      retryTarget: target,
    })
    .prefault({}),
  normalize: z.array(z.enum(normalizeRules)).default([]),
  validate: z.array(validateRuleSchema).default([]),
  branches: z.array(branchSchema).default([]),
  nextStepId: target,
  /** How long this step waits, instead of what the settings say; 0 waits for ever (INS-10). */
  timeoutMinutes: z.number().int().min(0).max(definitionLimits.timeoutMinutes).optional(),
  stop: z.boolean().default(false),
  special: z.enum(specialRoles).optional(),
  staleTaps: staleTapsSchema.default({ mode: "ignore" }),
  beforeActions: z.array(actionEntrySchema).default([]),
  afterActions: z.array(actionEntrySchema).default([]),
});
export type Step = z.infer<typeof stepSchema>;

/** The meaning of an interaction: what the engine runs and a version stores. Layout lives elsewhere (MOD-1). */
export const definitionSchema = z.strictObject({
  format: z.literal(1),
  settings: settingsSchema.prefault({}),
  steps: z.array(stepSchema),
});
export type Definition = z.infer<typeof definitionSchema>;
/** A definition as it may be written by hand: everything with a default may be left out. */
export type DefinitionInput = z.input<typeof definitionSchema>;
