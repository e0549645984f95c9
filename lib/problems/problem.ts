import type { Command } from "@/lib/builder/shared";
import type { Problem } from "@/lib/kernel/errors";

/** What no version may have. */
export const errorCodes = [
  "SHAPE_INVALID",
  "NO_STEPS",
  "NO_COMPLETION",
  "ID_INVALID",
  "ID_DUPLICATE",
  "SPECIAL_DUPLICATE",
  "TARGET_MISSING",
  "TARGET_NOT_ALLOWED",
  "EXCLUDE_MISSING",
  "BRANCH_STEP_MISSING",
  "RETRY_TARGET_EMPTY",
  "LOOP_WITHOUT_INPUT",
  "REGEX_INVALID",
  "REGEX_UNSAFE",
  "VALIDATION_CONTRADICTORY",
  "NORMALIZE_DUPLICATE",
  "PLACEHOLDER_UNKNOWN",
  "LINE_LIMIT",
  "OPTIONS_EMPTY",
  "POSTBACK_TOO_LONG",
  "PROFILE_KEY_RESERVED",
  "REMIND_NOT_BEFORE_TIMEOUT",
  "ACTION_UNKNOWN",
  "ACTION_UNAVAILABLE",
  "ACTION_PARAM",
  "CHAIN_INVALID",
  "SUB_INTERACTION_CYCLE",
  "LIMIT_EXCEEDED",
] as const;

/** What its author had better look at; publishing asks whether it was seen. */
export const warningCodes = [
  "STEP_UNREACHABLE",
  "DEAD_END",
  "LOOP_NO_EXIT",
  "PASS_CHAIN_LONG",
  "TURN_OVER_5_MESSAGES",
  "EMPTY_STEP",
  "TARGET_EMPTY",
  "QUICK_REPLIES_NOT_LAST",
  "REGEX_ALWAYS",
  "REGEX_NEVER",
  "BRANCH_SHADOWED",
  "BRANCH_TYPE_MISMATCH",
  "NORMALISE_CONFLICT",
  "PLACEHOLDER_MAYBE_EMPTY",
  "LINE_LIMIT_RISK",
  "LINE_ADVICE",
  "MEDIA_UNREACHABLE",
  "CONFIRM_MISSING",
  "TIMEOUT_NONE",
  "CANCEL_WORD_CLASH",
  "VERSION_BREAKING",
  "LIMIT_NEAR",
] as const;

/** What is good to know and needs no answer. */
export const infoCodes = ["PLACEHOLDER_EXCLUDED", "COMPLETE_MISSING"] as const;

/** Every code there is. Stable: documents, screens and other systems name them. */
export const problemCodes = [...errorCodes, ...warningCodes, ...infoCodes] as const;
export type ProblemCode = (typeof problemCodes)[number];

export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

const severityOfCode = new Map<ProblemCode, Severity>([
  ...errorCodes.map((code) => [code, "error"] as const),
  ...warningCodes.map((code) => [code, "warning"] as const),
  ...infoCodes.map((code) => [code, "info"] as const),
]);

/** How much a code weighs; the same wherever it is found (PRB-4). */
export function severityOf(code: ProblemCode): Severity {
  return severityOfCode.get(code) ?? "error";
}

/** What mends a problem, named for the button that does it. */
export const fixKeys = [
  "renameStep",
  "dropRole",
  "disconnect",
  "deleteBranch",
  "leadAlong",
  "deleteStep",
  "deleteRule",
  "swapBounds",
  "deleteNormalise",
  "dropExcluded",
  "setReminder",
  "setTimeout",
  "deleteCancelWord",
  "moveQuickReplies",
  "addConfirm",
  "addComplete",
  "endHere",
  "deleteAction",
] as const;
export type FixKey = (typeof fixKeys)[number];

/** Commands that are one undo unit together (PRB-2). */
export interface Fix {
  key: FixKey;
  commands: readonly Command[];
}

export type ProblemValues = Readonly<Record<string, string | number>>;

/**
 * One thing that is wrong with a definition: `path` is a JSON pointer into it, `values` fill the text of the code, `message` is
 * English for logs and the command line.
 */
export interface DefinitionProblem extends Problem {
  code: ProblemCode;
  severity: Severity;
  stepId?: string;
  values: ProblemValues;
  fix?: Fix;
}
