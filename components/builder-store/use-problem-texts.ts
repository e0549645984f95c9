"use client";

import { useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { useProblemText } from "@/components/messages/use-problem-text";
import { type MessageProblem, problemCodes as messageProblemCodes } from "@/lib/messages";
import type { DefinitionProblem, ProblemValues } from "@/lib/problems/shared";

/** What a problem says: a sentence that its code always has, and what it is about here where that helps. */
export interface ProblemText {
  text: string;
  detail: string | undefined;
}

type Worded = Pick<DefinitionProblem, "code"> & Partial<Pick<DefinitionProblem, "values">>;

/** The words for what `checkDefinition` found, in the reader's language: the one place where these codes become sentences. */
export function useProblemTexts(): (problem: Worded) => ProblemText {
  const t = useTranslations("problems");
  const textOfMessage = useProblemText();
  return useMemo(() => {
    const detailOf = ({ code, values = {} }: Worded): string | undefined => {
      const ofMessage = messageProblem(values);
      if (ofMessage) return textOfMessage(ofMessage);
      if (code === "MEDIA_UNREACHABLE") return faultText(values, (fault) => t(`fault.${fault}`));
      const detailed = detailedCodes.find((one) => one === code);
      return detailed && Object.keys(values).length > 0 ? t(`detail.${detailed}`, values) : undefined;
    };
    return (problem) => ({ text: t(`code.${problem.code}`), detail: detailOf(problem) || undefined });
  }, [t, textOfMessage]);
}

/** What lib/messages found, put together again from what fills the text. */
function messageProblem({ rule, limit, found, unit }: ProblemValues): MessageProblem | undefined {
  const code = messageProblemCodes.find((one) => one === rule);
  if (!code) return undefined;
  const weight = unit === "bytes" ? { unit: "bytes" as const } : {};
  return {
    code,
    severity: "error",
    pointer: "",
    ...(limit !== undefined && { limit }),
    ...(found !== undefined && { found }),
    ...weight,
  };
}

const faults = ["not_https", "unreachable", "not_found", "wrong_type", "too_large"] as const;

function faultText({ fault, url }: ProblemValues, word: (fault: (typeof faults)[number]) => string): string {
  const known = faults.find((one) => one === fault);
  return [known ? word(known) : "", url ?? ""].join(" ").trim();
}

/** Codes whose values say more than the sentence. */
export const detailedCodes = [
  "ID_INVALID",
  "ID_DUPLICATE",
  "TARGET_MISSING",
  "TARGET_NOT_ALLOWED",
  "EXCLUDE_MISSING",
  "BRANCH_STEP_MISSING",
  "TARGET_EMPTY",
  "REGEX_INVALID",
  "REMIND_NOT_BEFORE_TIMEOUT",
  "PROFILE_KEY_RESERVED",
  "PASS_CHAIN_LONG",
  "TURN_OVER_5_MESSAGES",
  "BRANCH_SHADOWED",
  "BRANCH_TYPE_MISMATCH",
  "PLACEHOLDER_UNKNOWN",
  "PLACEHOLDER_MAYBE_EMPTY",
  "PLACEHOLDER_EXCLUDED",
  "CANCEL_WORD_CLASH",
  "ACTION_UNKNOWN",
  "ACTION_UNAVAILABLE",
  "ACTION_PARAM",
  "CHAIN_INVALID",
  "SUB_INTERACTION_CYCLE",
  "LIMIT_EXCEEDED",
  "LIMIT_NEAR",
  "LOOP_NO_EXIT",
  "VERSION_BREAKING",
] as const;
