"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { notify } from "@/components/ui/toast";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";

interface ProfileCardProps {
  name: string;
  email: string | null;
  save: FormAction<unknown>;
}

/** How a person is called, and by which address they sign in. */
export function ProfileCard({ name, email, save }: ProfileCardProps) {
  const t = useTranslations("account");
  const router = useRouter();
  const { failure, isPending, formProps } = useActionForm(save, () => {
    notify(t("profile.saved"));
    router.refresh();
  });
  const problems = fieldProblems(failure, (field) => (field === "name" ? t("profile.nameProblem") : undefined));
  return (
    <Card title={t("profile.title")}>
      <Form
        {...formProps}
        className="max-w-100"
        problems={problems}
        error={failure && !failure.problems ? t("failed") : undefined}
      >
        <Field name="name" label={t("profile.name")} help={t("profile.nameHelp")}>
          <Input name="name" autoComplete="name" defaultValue={name} required />
        </Field>
        <dl className="text-sm">
          <dt className="text-xs font-medium text-fg-2">{t("profile.email")}</dt>
          <dd className="mt-1">{email ?? t("profile.noEmail")}</dd>
        </dl>
        <div>
          <SubmitButton loading={isPending}>{t("profile.submit")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
