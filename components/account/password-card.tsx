"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { notify } from "@/components/ui/toast";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";

/** Another password, given the current one. The form is emptied when it is done. */
export function PasswordCard({ save }: { save: FormAction<unknown> }) {
  const t = useTranslations("account.password");
  const [round, setRound] = useState(0);
  const done = () => {
    notify(t("saved"));
    setRound(round + 1);
  };
  return (
    <Card title={t("title")}>
      <PasswordForm key={round} save={save} onDone={done} />
    </Card>
  );
}

function PasswordForm({ save, onDone }: { save: FormAction<unknown>; onDone: () => void }) {
  const t = useTranslations("account");
  const { failure, isPending, formProps } = useActionForm(save, onDone);
  const problems = fieldProblems(failure, (field) =>
    field === "currentPassword" ? t("password.wrong") : t("password.short"),
  );
  return (
    <Form
      {...formProps}
      className="max-w-100"
      problems={problems}
      error={failure && !failure.problems ? t("failed") : undefined}
    >
      <Field name="currentPassword" label={t("password.current")}>
        <PasswordInput name="currentPassword" autoComplete="current-password" required />
      </Field>
      <Field name="newPassword" label={t("password.next")} help={t("password.nextHelp")}>
        <PasswordInput name="newPassword" autoComplete="new-password" required />
      </Field>
      <div>
        <SubmitButton loading={isPending}>{t("password.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
