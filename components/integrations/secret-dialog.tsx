"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { notify } from "@/components/ui/toast";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";

interface SecretDialogProps {
  /** The secret whose value is replaced; null for a new one. */
  name: string | null;
  save: FormAction<unknown>;
  onClose: () => void;
}

/** Takes the value of a secret. It is not shown again. */
export function SecretDialog({ name, save, onClose }: SecretDialogProps) {
  const t = useTranslations("integrations.secrets");
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={name === null ? t("add") : t("replaceTitle", { name })}
      description={t("once")}
      size="sm"
    >
      <SecretForm name={name} save={save} onClose={onClose} />
    </Dialog>
  );
}

function SecretForm({ name, save, onClose }: SecretDialogProps) {
  const t = useTranslations("integrations");
  const ui = useTranslations("ui");
  const router = useRouter();
  const { failure, isBusy, formProps } = useActionForm(save, () => {
    notify(t("secrets.saved"));
    onClose();
    router.refresh();
  });
  const problems = fieldProblems(failure, (field) =>
    field === "name" ? t("secrets.nameProblem") : t("secrets.valueProblem"),
  );
  const error =
    failure && !failure.problems ? t(failure.reason === "too_many" ? "secrets.tooMany" : "failed") : undefined;
  return (
    <Form {...formProps} problems={problems} error={error}>
      {name === null ? (
        <Field name="name" label={t("secrets.name")} help={t("secrets.nameHelp")}>
          <Input name="name" autoComplete="off" spellCheck={false} className="font-mono" required autoFocus />
        </Field>
      ) : (
        <input type="hidden" name="name" value={name} />
      )}
      <Field name="value" label={t("secrets.value")}>
        <PasswordInput name="value" autoComplete="off" required />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose render={<Button>{ui("cancel")}</Button>} />
        <SubmitButton loading={isBusy}>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
