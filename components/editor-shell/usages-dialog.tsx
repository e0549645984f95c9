"use client";

import { useMemo } from "react";
import { useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { PickerDialog } from "@/components/ui/picker-dialog";
import { usagesOfPlaceholder, usagesOfStep } from "@/lib/builder/shared";
import { indexOf, titleOf } from "@/lib/engine";
import { showPlace } from "./actions";

interface UsagesDialogProps {
  of: { step: string } | { placeholder: string };
  onClose: () => void;
}

/** Everything that uses a step or a placeholder (CAN-17). Enter goes there. */
export function UsagesDialog({ of, onClose }: UsagesDialogProps) {
  const t = useTranslations("editor-shell.usages");
  const store = useBuilderStore();
  const document = useDocument();
  const usages = useMemo(
    () => ("step" in of ? usagesOfStep(document, of.step) : usagesOfPlaceholder(document, of.placeholder)),
    [document, of],
  );
  const { byId } = indexOf(document.meaning);
  const items = usages.map(({ kind, stepId, path }, index) => {
    const step = stepId === undefined ? undefined : byId.get(stepId);
    return { id: String(index), label: step ? titleOf(step) : t("settings"), context: path, hint: t(`kind.${kind}`) };
  });
  const pick = (key: string) => {
    const usage = usages[Number(key)];
    onClose();
    if (usage?.stepId !== undefined) showPlace(store, { id: usage.stepId, path: usage.path });
    else if (usage) store.getState().show({ panel: "settings" });
  };
  const name = "step" in of ? of.step : of.placeholder;
  return (
    <PickerDialog
      title={t("title", { name })}
      items={items}
      empty={t("nothing", { name })}
      onPick={pick}
      onClose={onClose}
    />
  );
}
