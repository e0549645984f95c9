"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";

/** What is copied from the platform's console. */
export function CredentialsFields() {
  const t = useTranslations("channels.credentials");
  return (
    <>
      <Field name="channelId" label={t("channelId")} help={t("channelIdHelp")}>
        <Input name="channelId" inputMode="numeric" autoComplete="off" mono required />
      </Field>
      <Field name="channelSecret" label={t("channelSecret")} help={t("channelSecretHelp")}>
        <PasswordInput name="channelSecret" autoComplete="off" mono required />
      </Field>
      <Field name="accessToken" label={t("accessToken")} help={t("accessTokenHelp")}>
        <PasswordInput name="accessToken" autoComplete="off" mono required />
      </Field>
    </>
  );
}
