"use client";

import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";
import { AccountFields } from "./account-fields";
import { goTo } from "./go-to";
import { useFailureText } from "./use-failure-text";
import { useFieldText } from "./use-field-text";

interface JoinFormProps {
  action: FormAction<{ next: string }>;
  token: string;
}

/** Somebody without an account makes one and joins. */
export function JoinForm({ action, token, email }: JoinFormProps & { email: string | null }) {
  const t = useTranslations("auth.invite");
  const failureText = useFailureText();
  const fieldText = useFieldText();
  const { failure, isBusy, formProps } = useActionForm(action, ({ next }) => goTo(next));
  return (
    <Form {...formProps} error={failureText(failure)} problems={fieldProblems(failure, fieldText)}>
      <input type="hidden" name="token" value={token} />
      <AccountFields email={email} />
      <SubmitButton size="lg" loading={isBusy}>
        {t("create")}
      </SubmitButton>
    </Form>
  );
}

/** Somebody who is signed in joins, or lets somebody else do so. */
export function AcceptForm({ action, token, signOut }: JoinFormProps & { signOut: FormAction<{ next: string }> }) {
  const t = useTranslations("auth.invite");
  const failureText = useFailureText();
  const { failure, isBusy, formProps } = useActionForm(action, ({ next }) => goTo(next));
  const leave = async () => {
    await signOut(new FormData());
    goTo(`/invite/${token}`);
  };
  return (
    <Form {...formProps} error={failureText(failure)}>
      <input type="hidden" name="token" value={token} />
      <SubmitButton size="lg" loading={isBusy}>
        {t("accept")}
      </SubmitButton>
      <Button variant="ghost" onClick={leave}>
        {t("otherAccount")}
      </Button>
    </Form>
  );
}
