"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useEditing } from "./editing-context";

interface StepSelectProps {
  value: string | undefined;
  onChange: (stepId: string | undefined) => void;
}

const byRules = " ";

/** Where a button leads; outside of an interaction there is nowhere to lead to. */
export function StepSelect({ value, onChange }: StepSelectProps) {
  const t = useTranslations("message-editor");
  const { targets, isReadOnly } = useEditing();
  if (!targets) return null;
  return (
    <Field label={t("target.label")}>
      <Select
        value={value ?? byRules}
        disabled={isReadOnly}
        onValueChange={(stepId) => onChange(stepId === byRules ? undefined : stepId)}
        options={[
          { value: byRules, label: t("target.byRules") },
          ...targets.map(({ id, title }) => ({ value: id, label: title, hint: id })),
        ]}
      />
    </Field>
  );
}
