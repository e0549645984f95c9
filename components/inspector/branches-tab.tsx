"use client";

import { useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { EditingContext } from "@/components/message-editor/editing-context";
import { MenuItem } from "@/components/ui/menu";
import { limits, shadowedBranches } from "@/lib/builder/shared";
import { BranchCard } from "./branch-card";
import { branchTypes, newBranch } from "./new-branch";
import { OrderedList } from "./ordered-list";
import { PlainTexts } from "./plain-texts";
import { Section } from "./section";
import { useStepEditing } from "./step-editing";
import { useTextEditing } from "./use-text-editing";
import { WayOn } from "./way-on";

/** INS-8: where the answer leads: the first branch that fits, and where it goes when none does. */
export function BranchesTab() {
  const t = useTranslations("inspector.branch");
  const { step, canEdit, changes } = useStepEditing();
  const editing = useTextEditing("answered");
  const shadowed = useMemo(() => shadowedBranches(step), [step]);
  if (step.special) return <p className="text-sm/[1.7] text-fg-2">{t("special")}</p>;
  const isFull = step.branches.length >= limits.branches;
  return (
    <EditingContext value={editing}>
      <PlainTexts>
        <div className="flex flex-col gap-5">
          {step.input.mode === "none" && step.branches.length === 0 ? (
            <p className="text-sm/[1.7] text-fg-2">{t("noInput")}</p>
          ) : (
            <Section
              title={t("list")}
              hint={t("inOrder")}
              pointer="/branches"
              add={
                canEdit && !isFull
                  ? branchTypes.map((type) => (
                      <MenuItem
                        key={type}
                        onSelect={() => changes.setList("branches", [...step.branches, newBranch(type, step)])}
                      >
                        {t(`type.${type}`)}
                      </MenuItem>
                    ))
                  : null
              }
            >
              {step.branches.length === 0 ? <p className="text-xs text-fg-3">{t("none")}</p> : null}
              {isFull ? <p className="text-xs text-warning-fg">{t("full", { max: limits.branches })}</p> : null}
              <OrderedList
                label={t("list")}
                items={step.branches}
                canEdit={canEdit}
                onChange={(branches) => changes.setList("branches", branches)}
                row={(branch, index) => ({
                  name: t("nth", { place: index + 1 }),
                  pointer: `/branches/${index}`,
                  children: <span className="font-medium">{t("nth", { place: index + 1 })}</span>,
                  details: <BranchCard branch={branch} index={index} shadowedBy={shadowed.get(index)} />,
                })}
              />
            </Section>
          )}
          <WayOn />
        </div>
      </PlainTexts>
    </EditingContext>
  );
}
