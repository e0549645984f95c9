import type { Problem } from "@/lib/kernel/errors";
import type { UnavailableActions } from "./check-actions";
import { checkFlow } from "./check-flow";
import { checkGraph } from "./check-graph";
import { checkLimits } from "./check-limits";
import { checkMeaning } from "./check-meaning";
import { checkSettings } from "./check-settings";
import { checkStep } from "./check-step";
import { escapePointer } from "./connections";
import type { Definition } from "./definition.schema";
import { definitionSchema } from "./definition.schema";
import { upgradeDefinition } from "./upgrade-definition";

/** Every code there is. Stable: documents, screens and other systems name them. */
export const problemCodes = [
  "SHAPE_INVALID",
  "NO_STEPS",
  "ID_INVALID",
  "ID_DUPLICATE",
  "SPECIAL_DUPLICATE",
  "TARGET_MISSING",
  "TARGET_NOT_ALLOWED",
  "EXCLUDE_MISSING",
  "REGEX_INVALID",
  "REMIND_NOT_BEFORE_TIMEOUT",
  "POSTBACK_TOO_LONG",
  "PROFILE_KEY_RESERVED",
  "NORMALIZE_DUPLICATE",
  "OPTIONS_EMPTY",
  "QUICK_REPLIES_TOO_MANY",
  "RETRY_TARGET_EMPTY",
  "BRANCH_STEP_MISSING",
  "ACTION_UNKNOWN",
  "ACTION_UNAVAILABLE",
  "ACTION_PARAM",
  "ACTIONS_TOO_MANY",
  "CHAIN_INVALID",
  "LOOP_WITHOUT_INPUT",
  "STEP_UNREACHABLE",
  "LOOP_NO_EXIT",
  "PASS_CHAIN_LONG",
  "EMPTY_STEP",
  "QUICK_REPLIES_NOT_LAST",
  "NO_COMPLETION",
  "DEAD_END",
  "TARGET_EMPTY",
  "TURN_OVER_5_MESSAGES",
  "VALIDATION_CONTRADICTORY",
  "NORMALISE_CONFLICT",
  "BRANCH_SHADOWED",
  "REGEX_ALWAYS",
  "PLACEHOLDER_UNKNOWN",
  "TIMEOUT_NONE",
  "CANCEL_WORD_CLASH",
  "LIMIT_EXCEEDED",
  "LIMIT_NEAR",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `path` is a JSON pointer into the definition. An error blocks publishing; a warning is for the author to judge. */
export interface DefinitionProblem extends Problem {
  code: ProblemCode;
  severity: "error" | "warning";
}

/** What a definition cannot tell by itself. */
export interface CheckContext {
  unavailableActions?: UnavailableActions;
}

/** Everything that stands between a draft and a version, and what its author had better look at. */
export function checkDefinition(definition: Definition, context: CheckContext = {}): DefinitionProblem[] {
  return [
    ...checkSettings(definition),
    ...definition.steps.flatMap((step, position) => checkStep(definition, step, position, context)),
    ...checkGraph(definition),
    ...checkFlow(definition),
    ...checkMeaning(definition),
    ...checkLimits(definition),
  ];
}

export type ParsedDefinition = { ok: true; definition: Definition } | { ok: false; problems: DefinitionProblem[] };

/** Reads a definition of any format from outside; what is wrong with its shape is named by JSON pointer. */
export function parseDefinition(value: unknown): ParsedDefinition {
  const parsed = definitionSchema.safeParse(upgradeDefinition(value));
  if (parsed.success) return { ok: true, definition: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }): DefinitionProblem => {
    const pointer = path.map((key) => `/${escapePointer(String(key))}`).join("");
    return { path: pointer, code: "SHAPE_INVALID", message, severity: "error" };
  });
  return { ok: false, problems };
}

/** Reads a definition that was stored by this or an earlier release. Throws when it is none: then the store is broken. */
export function readStoredDefinition(value: unknown): Definition {
  return definitionSchema.parse(upgradeDefinition(value));
}
