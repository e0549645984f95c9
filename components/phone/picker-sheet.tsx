"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Action } from "@/lib/messages";

export interface Picker {
  message: string;
  path: string;
  action: Extract<Action, { type: "datetimepicker" }>;
}

interface PickerSheetProps {
  picker: Picker;
  onPick: (value: string) => void;
  onClose: () => void;
}

const inputTypes = { date: "date", time: "time", datetime: "datetime-local" } as const;

/** Platforms may write the separator in lower case, browsers do not understand it. */
const forBrowser = (value: string | undefined) => value?.replace("t", "T");

/** The picker that a date button opens, at the foot of the phone. */
export function PickerSheet({ picker, onPick, onClose }: PickerSheetProps) {
  const t = useTranslations("phone.picker");
  const ui = useTranslations("ui");
  const { mode, initial, min, max } = picker.action;
  const [value, setValue] = useState(forBrowser(initial) ?? "");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (value === "" || !event.currentTarget.checkValidity()) return;
    onPick(value);
    onClose();
  };
  return (
    <form onSubmit={submit} className="flex-none border-t border-border bg-surface px-3.5 py-3">
      <Field label={t(mode)}>
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
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
