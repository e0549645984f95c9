"use client";

import { useTranslations } from "@/components/i18n/client";
import { SearchSelect } from "@/components/ui/search-select";
import { useEditing } from "./editing-context";
import { useFieldProblems } from "./use-field-problems";

interface StepSelectProps {
  value: string | undefined;
  onChange: (stepId: string | undefined) => void;
  /** Of the target itself, such as `/0/options/1/nextStepId`. */
  pointer: string;
  label?: string;
  /** What no target means; without it the step's own rules decide. */
  none?: string;
  /** Whether it ought to lead somewhere. */
  isNeeded?: boolean;
}

const byRules = " ";

/** Where a button leads; outside of an interaction there is nowhere to lead to. */
export function StepSelect({ value, onChange, pointer, label, none, isNeeded = false }: StepSelectProps) {
  const t = useTranslations("message-editor");
  const name = label ?? t("target.label");
  const { targets, isReadOnly, addTarget } = useEditing();
  const { error, warning } = useFieldProblems(pointer);
  if (!targets) return null;
  const isGone = value !== undefined && !targets.some(({ id }) => id === value);
  const gone = isGone ? [{ value, label: value, hint: t("target.gone") }] : [];
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <span aria-hidden className="text-xs font-medium text-fg-2">
        {name}
      </span>
      <SearchSelect
        aria-label={name}
        data-pointer={pointer}
        value={value ?? byRules}
        disabled={isReadOnly}
        onValueChange={(stepId) => onChange(stepId === byRules ? undefined : stepId)}
        options={[
          { value: byRules, label: none ?? t("target.byRules") },
          ...gone,
          ...targets.map(({ id, title, hint }) => ({ value: id, label: title, hint: hint ?? id })),
        ]}
        isWarning={isGone || (isNeeded && !value)}
        {...(addTarget && { action: { label: t("target.add"), run: () => addTarget(pointer) } })}
      />
      {error || isGone ? <p className="text-xs/[1.6] text-danger-fg">{error ?? t("target.goneHelp")}</p> : null}
      {warning ? <p className="text-xs/[1.6] text-warning-fg">{warning}</p> : null}
    </div>
  );
}
