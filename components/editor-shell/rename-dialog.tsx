"use client";

import { type FormEvent, useState } from "react";
import { useBuilder, useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { apply, namesOf } from "@/lib/builder/shared";

interface RenameDialogProps {
  stepId: string;
  onClose: () => void;
}

/** Another id for a step: says beforehand how many places follow, and what stays under the old id (MOD-3). */
export function RenameDialog({ stepId, onClose }: RenameDialogProps) {
  const t = useTranslations("editor-shell.rename");
  const ui = useTranslations("ui");
  const refusal = useTranslations("builder.edit.refusal");
  const store = useBuilderStore();
  const document = useDocument();
  const isPublished = useBuilder(({ facts }) => facts.live?.definition.steps.some(({ id }) => id === stepId) ?? false);
  const [to, setTo] = useState(stepId);
  const result = to === stepId ? undefined : apply(document, { type: "rename_step", id: stepId, to });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!result?.ok) return;
    onClose();
    store.getState().perform({ type: "rename_step", id: stepId, to });
    store.getState().select({ steps: [to] });
  };
  return (
    <Dialog open onOpenChange={onClose} size="sm" title={t("title", { id: stepId })}>
      <Form onSubmit={submit}>
        <Field
          label={t("label")}
          help={t("references", { count: namesOf(document, stepId).length })}
          error={result && !result.ok ? refusal(result.code, result.detail) : undefined}
        >
          <Input mono value={to} onValueChange={setTo} maxLength={64} autoComplete="off" spellCheck={false} autoFocus />
        </Field>
        {isPublished ? <Banner tone="warning">{t("published", { id: stepId })}</Banner> : null}
        <div className="flex justify-end gap-2">
          <DialogClose render={<Button variant="ghost">{ui("cancel")}</Button>} />
          <Button type="submit" variant="primary" disabled={!result?.ok}>
            {t("confirm")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
