import type { Problem } from "@/lib/kernel/errors";
import type { UnavailableActions } from "./check-actions";
import { checkGraph } from "./check-graph";
import { checkSettings } from "./check-settings";
import { checkStep } from "./check-step";
import { escapePointer } from "./connections";
import type { Definition } from "./definition.schema";
import { definitionSchema } from "./definition.schema";
import { upgradeDefinition } from "./upgrade-definition";

export type ProblemCode =
  | "SHAPE_INVALID"
  | "NO_STEPS"
  | "ID_INVALID"
  | "ID_DUPLICATE"
  | "SPECIAL_DUPLICATE"
  | "TARGET_MISSING"
  | "TARGET_NOT_ALLOWED"
  | "EXCLUDE_MISSING"
  | "REGEX_INVALID"
  | "REMIND_NOT_BEFORE_TIMEOUT"
  | "POSTBACK_TOO_LONG"
  | "PROFILE_KEY_RESERVED"
  | "NORMALIZE_DUPLICATE"
  | "OPTIONS_EMPTY"
  | "QUICK_REPLIES_TOO_MANY"
  | "INPUT_MODE_UNSUPPORTED"
  | "ACTION_UNKNOWN"
  | "ACTION_UNAVAILABLE"
  | "ACTION_PARAMETERS_INVALID"
  | "ACTIONS_TOO_MANY"
  | "CHAIN_INVALID"
  | "LOOP_WITHOUT_INPUT"
  | "STEP_UNREACHABLE"
  | "LOOP_NO_EXIT"
  | "PASS_CHAIN_LONG"
  | "EMPTY_STEP"
  | "QUICK_REPLIES_NOT_LAST";

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
