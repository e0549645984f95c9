"use client";

import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";
import { AccountFields } from "./account-fields";
import { goTo } from "./go-to";
import { useFailureText } from "./use-failure-text";
import { useFieldText } from "./use-field-text";
import { WorkspaceFields } from "./workspace-fields";

interface WelcomeFormProps {
  action: FormAction<{ next: string }>;
  /** Used while the workspace's name gives none. */
  suggestedSlug: string;
}

/** The first owner of an installation and the first workspace, in one go. */
export function FirstOwnerForm({ action, suggestedSlug }: WelcomeFormProps) {
  const t = useTranslations("auth.welcome");
  return (
    <WelcomeForm action={action} submit={t("submit")}>
      <Group legend={t("you")}>
        <AccountFields />
      </Group>
      <Group legend={t("workspace")}>
        <WorkspaceFields suggestedSlug={suggestedSlug} />
      </Group>
    </WelcomeForm>
  );
}

/** Another workspace of somebody who is signed in. */
export function NewWorkspaceForm({ action, suggestedSlug }: WelcomeFormProps) {
  const t = useTranslations("auth.welcome");
  return (
    <WelcomeForm action={action} submit={t("newSubmit")}>
      <WorkspaceFields suggestedSlug={suggestedSlug} autoFocus />
    </WelcomeForm>
  );
}

function WelcomeForm({
  action,
  submit,
  children,
}: {
  action: FormAction<{ next: string }>;
  submit: string;
  children: ReactNode;
}) {
  const failureText = useFailureText();
  const fieldText = useFieldText();
  const { failure, isBusy, formProps } = useActionForm(action, ({ next }) => goTo(next));
  return (
    <Form {...formProps} error={failureText(failure)} problems={fieldProblems(failure, fieldText)}>
      {children}
      <SubmitButton size="lg" loading={isBusy}>
        {submit}
      </SubmitButton>
    </Form>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 text-md font-semibold">{legend}</legend>
      {children}
    </fieldset>
  );
}
