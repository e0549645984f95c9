"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { useActionEditing } from "./action-editing";
import type { FieldProps } from "./field-props";

interface ChoiceFieldProps extends FieldProps {
  options: readonly SelectOption<string>[];
  /** What leaving it open means; without it something has to be chosen. */
  open?: string;
}

/** Stands for nothing chosen: an empty value would show as if the field were waiting. */
const none = " ";

/** One of several. What is chosen but no longer there is said so, and kept until something else is chosen. */
export function ChoiceField({ label, help, pointer, value, onChange, options, open }: ChoiceFieldProps) {
  const t = useTranslations("action-editor");
  const { problems, isReadOnly } = useActionEditing();
  const chosen = typeof value === "string" ? value : "";
  const isGone = chosen !== "" && !options.some((option) => option.value === chosen);
  const whenOpen = open === undefined ? [] : [{ value: none, label: open }];
  const gone = isGone ? [{ value: chosen, label: chosen, hint: t("gone") }] : [];
  return (
    <div data-pointer={pointer}>
      <Field
        label={label}
        help={help}
        error={problems?.[pointer] ?? (isGone && !isTemplated(chosen) ? t("gone") : undefined)}
      >
        <Select
          value={chosen || (open === undefined ? "" : none)}
          disabled={isReadOnly}
          onValueChange={(option) => onChange(option === none ? undefined : option)}
          options={[...whenOpen, ...gone, ...options]}
          placeholder={t("choose")}
          className="w-full"
        />
      </Field>
    </div>
  );
}

/** A placeholder decides when the action runs. */
function isTemplated(value: string): boolean {
  return value.includes("{{");
}
