"use client";

import { type ReactNode, useState } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { maxTimeoutMinutes } from "./time-points";
import { useSettings } from "./use-settings";

interface MinutesFieldProps {
  name: "timeoutMinutes" | "timeoutRemind";
  label: string;
  help: ReactNode;
  /** Wrong in what it means, although it is a number. */
  error?: string;
}

/** A number of minutes. What is no such number stays in the field and changes nothing. */
export function MinutesField({ name, label, help, error }: MinutesFieldProps) {
  const t = useTranslations("interaction-settings.time");
  const { settings, canEdit, type } = useSettings();
  const store = useBuilderStore();
  const value = settings[name];
  const [typed, setTyped] = useState({ text: String(value), value });
  // Changed from elsewhere, such as by undoing: that is now what is typed.
  if (typed.value !== value) setTyped({ text: String(value), value });
  const read = readMinutes(typed.text);
  const take = (text: string) => {
    const minutes = readMinutes(text);
    setTyped({ text, value: minutes ?? value });
    if (minutes !== undefined && minutes !== value) type(`/${name}`, minutes);
  };
  return (
    <Field label={label} help={help} error={read === undefined ? t("wrong", { max: maxTimeoutMinutes }) : error}>
      <div className="w-32">
        <Input
          inputMode="numeric"
          value={typed.text}
          readOnly={!canEdit}
          trailing={t("unit")}
          data-pointer={`/settings/${name}`}
          onChange={(event) => take(event.target.value)}
          onBlur={() => store.getState().endGroup()}
        />
      </div>
    </Field>
  );
}

function readMinutes(text: string): number | undefined {
  const digits = text.normalize("NFKC").trim();
  const minutes = Number(digits);
  return /^\d+$/.test(digits) && minutes <= maxTimeoutMinutes ? minutes : undefined;
}
