"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useComposedText } from "@/components/ui/use-composed-text";
import { type NumberRange, readNumber } from "./read-number";
import { useStepEditing } from "./step-editing";

interface NumberInputProps extends NumberRange {
  label: string;
  value: number | undefined;
  /** Hears of numbers that fit, and of nothing where nothing may stand. */
  onChange: (value: number | undefined) => void;
  pointer: string;
  unit?: string;
  help?: string | undefined;
}

/** A number, or nothing. What is neither stays in the field with the reason, and what was there before stays the value. */
export function NumberInput({ label, value, onChange, pointer, unit, help, ...range }: NumberInputProps) {
  const t = useTranslations("inspector.number");
  const { canEdit } = useStepEditing();
  const [typed, setTyped] = useState({ text: written(value), value });
  // Changed from elsewhere, such as by undo: that is now what is typed.
  if (typed.value !== value) setTyped({ text: written(value), value });
  const read = readNumber(typed.text, range);
  const composed = useComposedText<HTMLInputElement>(typed.text, (text) => {
    const next = readNumber(text, range);
    setTyped({ text, value: next.ok ? next.value : value });
    if (next.ok && next.value !== value) onChange(next.value);
  });
  const bounds = { min: String(range.min), max: String(range.max) };
  return (
    <Field label={label} help={help} error={read.ok ? undefined : t(range.isWhole ? "wrongWhole" : "wrong", bounds)}>
      <Input
        {...composed}
        inputMode="decimal"
        readOnly={!canEdit}
        trailing={unit ? <span className="pr-1">{unit}</span> : undefined}
        data-pointer={pointer}
      />
    </Field>
  );
}

function written(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}
