"use client";

import { useMemo } from "react";
import type { ActionChange } from "@/components/action-editor/action-change";
import type { ActionEditing } from "@/components/action-editor/action-editing";
import { ActionListEditor } from "@/components/action-editor/action-list-editor";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { limits } from "@/lib/builder/shared";
import { actionCommand, type Phase } from "./action-command";
import { useScene } from "./inspector-scene";
import { noChoices } from "./no-choices";
import { useStepEditing } from "./step-editing";
import { useTextEditing } from "./use-text-editing";

/** INS-9: what is done when the step is shown, and once it was answered. */
export function ActionsTab() {
  return (
    <div className="flex flex-col gap-6">
      <ActionList phase="beforeActions" moment="shown" />
      <ActionList phase="afterActions" moment="answered" />
    </div>
  );
}

function ActionList({ phase, moment }: { phase: Phase; moment: "shown" | "answered" }) {
  const t = useTranslations("inspector.actions");
  const store = useBuilderStore();
  const { step } = useStepEditing();
  const { available = noChoices } = useScene();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const { placeholders, targets, upload, setBroken } = useTextEditing(moment);
  const editing = useMemo(
    (): ActionEditing => ({
      placeholders,
      setBroken,
      isReadOnly: !canEdit,
      ...(targets && { steps: targets }),
      ...(upload && { upload }),
    }),
    [placeholders, setBroken, canEdit, targets, upload],
  );
  const change = (done: ActionChange) => {
    const { command, group } = actionCommand({ stepId: step.id, phase }, done);
    store.getState().perform(command, group === undefined ? {} : { group });
  };
  return (
    <section aria-label={t(phase)} data-pointer={`/${phase}`} className="flex flex-col gap-2">
      <div>
        <h3 className="text-xs font-medium text-fg-2">{t(phase)}</h3>
        <p className="text-xs/[1.6] text-fg-3">{t(`${phase}Help`)}</p>
      </div>
      <ActionListEditor
        label={t(phase)}
        actions={step[phase]}
        onChange={change}
        available={available}
        editing={editing}
        pointer={`/${phase}`}
        max={limits[phase]}
      />
    </section>
  );
}
