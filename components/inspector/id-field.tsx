"use client";

import { useState } from "react";
import { useBuilder, useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useComposedText } from "@/components/ui/use-composed-text";
import { apply, namesOf } from "@/lib/builder/shared";
import { useStepEditing } from "./step-editing";
import { useOwnUndo } from "./use-own-undo";

/**
 * MOD-3: the id, by which everything names the step. Another one is taken only when it is asked for, after what will be rewritten
 * was said.
 */
export function IdField() {
  const t = useTranslations("inspector.advanced");
  const refusals = useTranslations("builder");
  const store = useBuilderStore();
  const { step, canEdit } = useStepEditing();
  const document = useDocument();
  const [typed, setTyped] = useState(step.id);
  const composed = useComposedText<HTMLInputElement>(typed, (id) => setTyped(id.trim()));
  const ownUndo = useOwnUndo(typed);
  const command = { type: "rename_step", id: step.id, to: typed } as const;
  const isOther = typed !== step.id;
  const judged = isOther ? apply(document, command) : undefined;
  const refusal = judged && !judged.ok ? refusals(`edit.refusal.${judged.code}`, judged.detail) : undefined;
  const rename = () => {
    const { perform, place, open } = store.getState();
    if (perform(command).ok) open(typed, { ...place, tab: "advanced" });
  };
  return (
    <div className="flex flex-col gap-2">
      <Field label={t("id")} help={isOther ? undefined : t("idHelp")} error={refusal}>
        <Input {...composed} {...ownUndo} mono readOnly={!canEdit} data-pointer="/id" />
      </Field>
      {judged?.ok ? (
        <Consequences count={namesOf(document, step.id).length} onRename={rename} onLeave={() => setTyped(step.id)} />
      ) : null}
    </div>
  );
}

interface ConsequencesProps {
  count: number;
  onRename: () => void;
  onLeave: () => void;
}

function Consequences({ count, onRename, onLeave }: ConsequencesProps) {
  const t = useTranslations("inspector.advanced");
  const { step } = useStepEditing();
  const isLive = useBuilder(({ facts }) => facts.live?.definition.steps.some(({ id }) => id === step.id) ?? false);
  return (
    <div className="flex flex-col gap-2 rounded-md border border-border bg-surface-sunken p-3 text-xs/[1.6]">
      <p>{t("references", { count })}</p>
      {isLive ? <p className="text-warning-fg">{t("published", { id: step.id })}</p> : null}
      <div className="flex gap-2">
        <Button size="sm" variant="primary" onClick={onRename}>
          {t("rename")}
        </Button>
        <Button size="sm" onClick={onLeave}>
          {t("keepId")}
        </Button>
      </div>
    </div>
  );
}
