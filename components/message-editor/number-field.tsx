"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useEditing } from "./editing-context";
import { useBroken } from "./use-broken";
import { useFieldProblems } from "./use-field-problems";

interface NumberFieldProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  pointer: string;
  /** Said while what is typed is no number that fits. */
  wrong: string;
  min: number;
  max: number;
  isWhole?: boolean;
  unit?: string;
}

/** A number that is typed. What is no number stays in the field, and holds back saving, until it is one. */
export function NumberField({ label, value, onChange, pointer, wrong, min, max, isWhole, unit }: NumberFieldProps) {
  const { isReadOnly } = useEditing();
  const { error } = useFieldProblems(pointer);
  const [typed, setTyped] = useState({ text: String(value), value });
  // Changed from elsewhere, such as by an upload: that is now what is typed.
  if (typed.value !== value) setTyped({ text: String(value), value });
  const isWrong = readNumber(typed.text, { min, max, isWhole }) === undefined;
  useBroken(pointer, isWrong);
  const type = (text: string) => {
    const number = readNumber(text, { min, max, isWhole });
    setTyped({ text, value: number ?? value });
    if (number !== undefined) onChange(number);
  };
  return (
    <Field label={label} error={isWrong ? wrong : error}>
      <Input
        inputMode="decimal"
        value={typed.text}
        readOnly={isReadOnly}
        trailing={unit}
        data-pointer={pointer}
        onChange={(event) => type(event.target.value)}
      />
    </Field>
  );
}

function readNumber(text: string, { min, max, isWhole }: { min: number; max: number; isWhole?: boolean }) {
  const number = Number(text.normalize("NFKC").trim() || Number.NaN);
  const fits = number >= min && number <= max && (!isWhole || Number.isInteger(number));
  return fits ? number : undefined;
}
