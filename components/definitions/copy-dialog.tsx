"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Failure } from "@/lib/auth/shared";
import { editorApi } from "./editor-api";
import { useDefinitionFailure } from "./use-definition-failure";

interface CopyDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Makes another interaction of what is on the screen, and goes there. */
export function CopyDialog({ title, isOpen, onClose }: CopyDialogProps) {
  const t = useTranslations("definitions.copy");
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title", { title })}
      description={t("text")}
      size="sm"
    >
      {isOpen ? <CopyForm title={title} /> : null}
    </Dialog>
  );
}

function CopyForm({ title }: { title: string }) {
  const t = useTranslations("definitions.copy");
  const store = useBuilderStore();
  const router = useRouter();
  const failureText = useDefinitionFailure();
  const [name, setName] = useState(() => t("name", { title: title.slice(0, 80) }));
  const [failure, setFailure] = useState<Failure>();
  const [isPending, startTransition] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    startTransition(async () => {
      const { facts, saver } = store.getState();
      await saver?.flush();
      const answer = await editorApi(facts).copy(name.trim());
      setFailure(answer.ok ? undefined : answer.error);
      if (answer.ok) router.push(`/${facts.workspace}/interactions/${answer.data.interactionId}/edit`);
    });
  };
  return (
    <Form onSubmit={submit} error={failureText(failure)}>
      <Field name="title" label={t("label")}>
        <Input name="title" value={name} onValueChange={setName} maxLength={100} autoComplete="off" />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose render={<Button variant="ghost">{t("cancel")}</Button>} />
        <SubmitButton loading={isPending} disabled={name.trim() === ""}>
          {t("submit")}
        </SubmitButton>
      </div>
    </Form>
  );
}
