"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { goTo } from "./go-to";
import { useFailureText } from "./use-failure-text";

interface SignInFormProps {
  action: FormAction<{ next: string }>;
  next: string;
  /** What a provider or a lost session has to say. */
  notice?: string;
  /** Only where there is a demo workspace. */
  demo?: { email: string; password: string };
}

/** E-mail address and password. A refusal never says which of the two was wrong. */
export function SignInForm({ action, next, notice, demo }: SignInFormProps) {
  const t = useTranslations("auth");
  const failureText = useFailureText();
  const { failure, isBusy, formProps } = useActionForm(action, ({ next }) => goTo(next));
  const [given, setGiven] = useState({ email: "", password: "" });
  const change = (name: "email" | "password") => (value: string) =>
    setGiven((before) => ({ ...before, [name]: value }));
  return (
    <Form {...formProps} error={failureText(failure) ?? (failure ? undefined : notice)}>
      <input type="hidden" name="next" value={next} />
      {demo ? <DemoHint demo={demo} onUse={() => setGiven(demo)} /> : null}
      <Field name="email" label={t("fields.email")}>
        <Input
          type="email"
          name="email"
          size="lg"
          autoComplete="username"
          autoFocus
          required
          value={given.email}
          onValueChange={change("email")}
        />
      </Field>
      <Field name="password" label={t("fields.password")}>
        <PasswordInput
          name="password"
          size="lg"
          autoComplete="current-password"
          required
          value={given.password}
          onValueChange={change("password")}
        />
      </Field>
      <SubmitButton size="lg" loading={isBusy}>
        {t("signIn.submit")}
      </SubmitButton>
    </Form>
  );
}

function DemoHint({ demo, onUse }: { demo: { email: string; password: string }; onUse: () => void }) {
  const t = useTranslations("auth.signIn");
  const use = (
    <Button size="sm" onClick={onUse}>
      {t("demoUse")}
    </Button>
  );
  return (
    <Banner title={t("demoTitle")} action={use}>
      {t("demoText", demo)}
    </Banner>
  );
}
