"use client";

import { useRef, useState } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { type DeletionMode, type Selection, usualDeletion } from "@/lib/builder/shared";

interface DeleteDialogProps {
  selection: Selection;
  onClose: () => void;
}

/** Asks what becomes of connections to what is deleted (CAN-15). */
export function DeleteDialog({ selection, onClose }: DeleteDialogProps) {
  const t = useTranslations("editor-shell.delete");
  const ui = useTranslations("ui");
  const store = useBuilderStore();
  const confirm = useRef<HTMLButtonElement>(null);
  const { steps = [], notes = [], frames = [] } = selection;
  const [mode, setMode] = useState<DeletionMode>(() => usualDeletion(store.getState().editing.document, steps));
  const count = steps.length + notes.length + frames.length;
  const remove = () => {
    onClose();
    store.getState().perform({ type: "delete", ...selection, mode });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      initialFocus={confirm}
      title={t("title", { count, id: steps[0] ?? "" })}
      description={t("text")}
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{ui("cancel")}</Button>} />
          <Button ref={confirm} variant="danger-primary" onClick={remove}>
            {t("confirm", { count })}
          </Button>
        </>
      }
    >
      <RadioGroup<DeletionMode>
        boxed
        aria-label={t("text")}
        value={mode}
        onValueChange={setMode}
        options={[
          { value: "connect", label: t("connect"), help: t("connectHelp") },
          { value: "dangle", label: t("dangle"), help: t("dangleHelp") },
        ]}
      />
    </Dialog>
  );
}
