"use client";

import { useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { useEditing } from "@/components/message-editor/editing-context";
import { SearchSelect } from "@/components/ui/search-select";
import { followingStep, indexOf, titleOf } from "@/lib/engine";
import { useStepEditing } from "./step-editing";

const inOrder = "\u0000order";
const stops = "\u0000stop";

/** MOD-4: where the step leads when no button and no branch decides: the end, a step, or the next one in the list. */
export function WayOn() {
  const t = useTranslations("inspector.branch");
  const roles = useTranslations("builder");
  const { step, canEdit, changes } = useStepEditing();
  const { targets = [], addTarget } = useEditing();
  const { meaning } = useDocument();
  const next = step.special ? undefined : followingStep(indexOf(meaning), step);
  const outlet = { stepId: step.id, outlet: { kind: "next" } as const };
  const choose = (value: string) => {
    if (value === stops) changes.set("/stop", true);
    else if (value === inOrder) changes.run({ type: "disconnect", ...outlet });
    else changes.run({ type: "connect", ...outlet, target: value });
  };
  const value = step.stop ? stops : step.nextStepId || inOrder;
  const isGone = step.nextStepId && !step.stop && !targets.some(({ id }) => id === step.nextStepId);
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="text-xs font-medium text-fg-2">
        {t(step.branches.length > 0 ? "otherwise" : "next")}
      </span>
      <SearchSelect
        aria-label={t(step.branches.length > 0 ? "otherwise" : "next")}
        data-pointer="/nextStepId"
        value={value}
        disabled={!canEdit}
        onValueChange={choose}
        isWarning={Boolean(isGone)}
        options={[
          { value: inOrder, label: t("order", { title: next ? titleOf(next) : roles("role.complete") }) },
          { value: stops, label: t("stop") },
          ...(isGone && step.nextStepId ? [{ value: step.nextStepId, label: step.nextStepId }] : []),
          ...targets.map(({ id, title, hint }) => ({ value: id, label: title, hint: hint ?? id })),
        ]}
        {...(addTarget && { action: { label: t("add"), run: () => addTarget("/nextStepId") } })}
      />
      {isGone ? <p className="text-xs text-danger-fg">{t("gone", { id: step.nextStepId ?? "" })}</p> : null}
      {step.stop && step.nextStepId ? <p className="text-xs text-fg-3">{t("stopWins")}</p> : null}
    </div>
  );
}
