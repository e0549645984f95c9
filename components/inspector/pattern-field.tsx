"use client";

import { useTranslations } from "@/components/i18n/client";
import { TextField } from "@/components/message-editor/text-field";
import { checkPattern } from "@/lib/engine";
import { PlainTexts } from "./plain-texts";

interface PatternFieldProps {
  label: string;
  value: string;
  onChange: (pattern: string) => void;
  pointer: string;
  help?: string;
}

/** A pattern, with what is wrong with it said at once. */
export function PatternField({ help, ...props }: PatternFieldProps) {
  const fault = usePatternFault();
  return (
    <PlainTexts>
      <TextField {...props} isMono help={help} error={props.value === "" ? undefined : fault(props.value)} />
    </PlainTexts>
  );
}

/** Why a pattern cannot run; nothing when it can. */
export function usePatternFault(): (pattern: string) => string | undefined {
  const t = useTranslations("inspector.pattern");
  return (pattern) => {
    const refusal = checkPattern(pattern);
    if (!refusal) return undefined;
    return refusal.refused === "pattern_too_long" ? t("tooLong") : t("invalid", { detail: refusal.detail });
  };
}
