"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { OnFailure } from "@/lib/engine";
import { useActionEditing } from "./action-editing";

interface FailureFieldsProps {
  value: OnFailure;
  pointer: string;
  onChange: (value: OnFailure) => void;
}

/** What follows when the action fails: go on, end, or, inside an interaction, another step. */
export function FailureFields({ value, pointer, onChange }: FailureFieldsProps) {
  const t = useTranslations("action-editor.failure");
  const { steps, isReadOnly, problems } = useActionEditing();
  const choose = (type: OnFailure["type"]) =>
    onChange(type === "go_to" ? { type, stepId: steps?.[0]?.id ?? "" } : { type });
  const isLost = value.type === "go_to" && !steps?.some(({ id }) => id === value.stepId);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div data-pointer={pointer}>
        <Field label={t("label")} error={problems?.[pointer]}>
          <Select
            value={value.type}
            disabled={isReadOnly}
            onValueChange={choose}
            options={[
              { value: "continue", label: t("continue") },
              { value: "end", label: steps ? t("end") : t("endList") },
              ...(steps || value.type === "go_to"
                ? [{ value: "go_to" as const, label: t("goTo"), disabled: !steps }]
                : []),
            ]}
            className="w-full"
          />
        </Field>
      </div>
      {value.type === "go_to" ? (
        <div data-pointer={`${pointer}/stepId`}>
          <Field label={t("step")} error={problems?.[`${pointer}/stepId`] ?? (isLost ? t("stepGone") : undefined)}>
            <Select
              value={value.stepId}
              disabled={isReadOnly}
              onValueChange={(stepId) => onChange({ type: "go_to", stepId })}
              options={[
                ...(isLost ? [{ value: value.stepId, label: value.stepId }] : []),
                ...(steps ?? []).map(({ id, title }) => ({ value: id, label: title, hint: id })),
              ]}
              className="w-full"
            />
          </Field>
        </div>
      ) : null}
    </div>
  );
}
