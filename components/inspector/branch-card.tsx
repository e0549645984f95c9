"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { StepSelect } from "@/components/message-editor/step-select";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import type { Branch } from "@/lib/engine";
import { BranchFields } from "./branch-fields";
import { branchOf, branchTypes } from "./new-branch";
import { useStepEditing } from "./step-editing";

interface BranchCardProps {
  branch: Branch;
  index: number;
  /** The place of an earlier branch that takes everything this one would fit. */
  shadowedBy: number | undefined;
}

/** One branch: what it looks for, and where it leads. */
export function BranchCard({ branch, index, shadowedBy }: BranchCardProps) {
  const t = useTranslations("inspector.branch");
  const { step, canEdit, changes } = useStepEditing();
  const pointer = `/branches/${index}`;
  const replace = (changed: Branch) => changes.setList("branches", step.branches.with(index, changed));
  const isLifeless =
    (branch.type === "equals" || branch.type === "contains") && branch.value === "" ? t("neverFits") : undefined;
  return (
    <div className="flex flex-col gap-3 border-t border-border p-3">
      {shadowedBy === undefined ? null : (
        <p className="flex items-start gap-1.5 text-xs/[1.6] text-warning-fg">
          <Icon icon={TriangleAlert} size={14} className="mt-0.5" />
          {t("shadowed", { place: shadowedBy + 1 })}
        </p>
      )}
      <div data-pointer={`${pointer}/type`}>
        <Field label={t("kind")}>
          <Select
            value={branch.type}
            disabled={!canEdit}
            onValueChange={(type) => replace(branchOf(type, branch))}
            options={branchTypes.map((type) => ({ value: type, label: t(`type.${type}`) }))}
          />
        </Field>
      </div>
      <BranchFields branch={branch} pointer={pointer} error={isLifeless} />
      <StepSelect
        label={t("target")}
        none={t("noTarget")}
        isNeeded
        value={branch.nextStepId || undefined}
        pointer={`${pointer}/nextStepId`}
        onChange={(target) => changes.set(`${pointer}/nextStepId`, target ?? "")}
      />
    </div>
  );
}
