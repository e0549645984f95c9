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

/** How long things are kept that need not be kept for ever. */
export function RetentionCard({ days, save }: { days: number; save: FormAction<unknown> }) {
  const t = useTranslations("integrations");
  const router = useRouter();
  const { failure, isPending, formProps } = useActionForm(save, () => {
    notify(t("retention.saved"));
    router.refresh();
  });
  return (
    <Card title={t("retention.title")}>
      <p className="max-w-150 text-xs/[1.7] text-fg-2">{t("retention.text")}</p>
      <ul className="my-3 list-disc pl-5 text-sm/[1.8]">
        <li>{t("retention.sessions")}</li>
        <li>{t("retention.paused")}</li>
        <li>{t("retention.bodies")}</li>
      </ul>
      <Form
        {...formProps}
        className="max-w-100"
        problems={fieldProblems(failure, () => t("retention.problem"))}
        error={failure && !failure.problems ? t("failed") : undefined}
      >
        <Field name="retentionDays" label={t("retention.days")} help={t("retention.daysHelp")}>
          <Input type="number" name="retentionDays" min={1} max={3650} defaultValue={days} required />
        </Field>
        <div>
          <SubmitButton loading={isPending}>{t("save")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
