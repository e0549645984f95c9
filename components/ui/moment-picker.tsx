"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "./button";
import { Field } from "./field";
import { Input } from "./input";

interface MomentPickerProps {
  mode: "date" | "time" | "datetime";
  label: string;
  submitLabel: string;
  initial?: string;
  min?: string;
  max?: string;
  onPick: (value: string) => void;
  onClose: () => void;
}

const inputTypes = { date: "date", time: "time", datetime: "datetime-local" } as const;

/** Some write the separator in lower case; browsers do not understand it. */
const forBrowser = (value: string | undefined) => value?.replace("t", "T");

/** Asks for a date, a time or both, within bounds. */
export function MomentPicker({ mode, label, submitLabel, initial, min, max, onPick, onClose }: MomentPickerProps) {
  const ui = useTranslations("ui");
  const [value, setValue] = useState(forBrowser(initial) ?? "");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (value === "" || !event.currentTarget.checkValidity()) return;
    onPick(value);
    onClose();
  };
  return (
    <form onSubmit={submit} className="flex-none border-t border-border bg-surface px-3.5 py-3">
      <Field label={label}>
        <Input
          type={inputTypes[mode]}
          value={value}
          onValueChange={setValue}
          min={forBrowser(min)}
          max={forBrowser(max)}
          autoFocus
        />
      </Field>
      <div className="mt-3 flex justify-end gap-2">
        <Button onClick={onClose}>{ui("cancel")}</Button>
        <Button type="submit" variant="primary" disabled={value === ""}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
