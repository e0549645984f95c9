"use client";

import { Panel } from "@xyflow/react";
import { memo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { stepKinds } from "@/components/builder-store/new-step";
import { RoleMark } from "@/components/builder-store/role-mark";
import { useTranslations } from "@/components/i18n/client";
import { AddStepButton } from "../outline/add-step-button";
import { useAddStep } from "../use-add-step";

/** The way to a next step that is always in sight; on an empty canvas the question with which everything begins. */
export const AddStepPanel = memo(function AddStepPanel() {
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const isEmpty = useBuilder(({ editing }) => editing.document.meaning.steps.length === 0);
  if (!canEdit) return null;
  if (isEmpty) return <FirstStep />;
  return (
    <Panel position="top-left" className="!m-4">
      <AddStepButton />
    </Panel>
  );
});

function FirstStep() {
  const t = useTranslations("builder");
  const add = useAddStep();
  return (
    <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center p-4">
      <section className="pointer-events-auto w-full max-w-100 rounded-lg border border-border bg-surface-raised p-5 shadow-pop">
        <h2 className="heading text-md">{t("firstStep.title")}</h2>
        <p className="mt-1 text-xs/[1.6] text-fg-2">{t("firstStep.text")}</p>
        <ul className="mt-3 flex flex-col gap-1.5">
          {stepKinds.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => add(kind)}
                className="flex min-h-11 w-full items-center gap-3 rounded-md border border-border px-3 text-left text-sm hover:border-border-strong hover:bg-hover"
              >
                <RoleMark role={kind} />
                {t(`newStep.${kind}`)}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
