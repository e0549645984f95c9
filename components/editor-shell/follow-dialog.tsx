"use client";

import { useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { PickerDialog } from "@/components/ui/picker-dialog";
import { stepsAround } from "@/lib/builder/shared";
import { goToStep } from "./actions";
import { useStepItems } from "./use-step-items";

interface FollowDialogProps {
  stepId: string;
  direction: "out" | "in";
  onClose: () => void;
}

/** Which of several connections to go along. */
export function FollowDialog({ stepId, direction, onClose }: FollowDialogProps) {
  const t = useTranslations("editor-shell.follow");
  const store = useBuilderStore();
  const { meaning } = useDocument();
  const items = useStepItems(stepsAround(meaning, stepId, direction));
  const pick = (id: string) => {
    onClose();
    goToStep(store, id);
  };
  return <PickerDialog title={t(direction)} items={items} onPick={pick} onClose={onClose} />;
}
