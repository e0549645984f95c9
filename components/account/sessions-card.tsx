"use client";

import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";

/** Ends every auth session of the person, this one included. */
export function SessionsCard({ signOutEverywhere }: { signOutEverywhere: FormAction<{ next: string }> }) {
  const t = useTranslations("account");
  const { failure, isBusy, formProps } = useActionForm(signOutEverywhere, ({ next }) => window.location.assign(next));
  return (
    <Card title={t("sessions.title")}>
      <form {...formProps} className="flex flex-col items-start gap-3">
        <p className="text-sm text-fg-2">{t("sessions.text")}</p>
        {failure ? <Banner tone="danger">{t("failed")}</Banner> : null}
        <SubmitButton variant="danger" loading={isBusy}>
          {t("sessions.submit")}
        </SubmitButton>
      </form>
    </Card>
  );
}
