"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useComposedText } from "@/components/ui/use-composed-text";
import { usePatternFault } from "./pattern-field";
import { useStepEditing } from "./step-editing";

interface LinesFieldProps {
  label: string;
  value: readonly string[];
  onChange: (lines: string[]) => void;
  pointer: string;
  help?: string;
  /** Whether every line is a pattern. */
  isPattern?: boolean;
}

/** A list of words, one on each line. Empty lines are only there while somebody types. */
export function LinesField({ label, value, onChange, pointer, help, isPattern }: LinesFieldProps) {
  const t = useTranslations("inspector.rule");
  const { canEdit } = useStepEditing();
  const faultOf = usePatternFault();
  const [typed, setTyped] = useState(value.join("\n"));
  // Changed from elsewhere, such as by undo: that is now what is typed.
  const isBehind = linesOf(typed).join("\n") !== value.join("\n");
  if (isBehind) setTyped(value.join("\n"));
  const composed = useComposedText<HTMLTextAreaElement>(typed, (text) => {
    setTyped(text);
    onChange(linesOf(text));
  });
  const wrong = isPattern ? value.find((line) => faultOf(line) !== undefined) : undefined;
  return (
    <Field
      label={label}
      help={help}
      aside={t("lines", { count: value.length })}
      error={wrong === undefined ? undefined : `${wrong}: ${faultOf(wrong) ?? ""}`}
    >
      <Textarea {...composed} grows rows={2} readOnly={!canEdit} data-pointer={pointer} />
    </Field>
  );
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
