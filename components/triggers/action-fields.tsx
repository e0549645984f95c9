"use client";

import { useContext, useMemo } from "react";
import { changeActions } from "@/components/action-editor/action-change";
import { ActionListEditor } from "@/components/action-editor/action-list-editor";
import { useTranslations } from "@/components/i18n/client";
import { uploadTo } from "@/components/message-editor/upload-to";
import { FormProblemsContext } from "@/components/ui/form-problems";
import { maxActions, type TriggerChoices, type TriggerEffect } from "@/lib/triggers/shared";
import type { SetFlaw } from "./flaws";
import { usePlaceholders } from "./use-placeholders";

type ActionsEffect = Extract<TriggerEffect, { type: "run_actions" }>;

interface ActionFieldsProps {
  workspace: string;
  effect: ActionsEffect;
  choices: TriggerChoices;
  setFlaw: SetFlaw;
  onChange: (effect: ActionsEffect) => void;
}

/** Actions, done one after another. */
export function ActionFields({ workspace, effect, choices, setFlaw, onChange }: ActionFieldsProps) {
  const t = useTranslations("triggers.effectFields");
  const placeholders = usePlaceholders();
  const problems = useContext(FormProblemsContext);
  const editing = useMemo(
    () => ({
      placeholders,
      upload: uploadTo(workspace),
      setBroken: setFlaw,
      problems: Object.fromEntries(Object.entries(problems).map(([name, text]) => [`/${name}`, text])),
    }),
    [placeholders, workspace, setFlaw, problems],
  );
  return (
    <ActionListEditor
      label={t("actions")}
      actions={effect.actions}
      onChange={(change) => onChange({ type: "run_actions", actions: changeActions(effect.actions, change) })}
      available={choices}
      editing={editing}
      pointer="/effect/actions"
      max={maxActions}
      min={1}
    />
  );
}
