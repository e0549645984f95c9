"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";

/** Name, address and password of a new account. */
export function AccountFields({ email }: { email?: string | null }) {
  const t = useTranslations("auth.fields");
  return (
    <>
      <Field name="name" label={t("name")} help={t("nameHelp")}>
        <Input name="name" size="lg" autoComplete="name" placeholder={t("namePlaceholder")} required autoFocus />
      </Field>
      <Field name="email" label={t("email")}>
        <Input
          type="email"
          name="email"
          size="lg"
          autoComplete="username"
          required
          defaultValue={email ?? ""}
          readOnly={Boolean(email)}
        />
      </Field>
      <Field name="password" label={t("password")} help={t("passwordHelp")}>
        <PasswordInput name="password" size="lg" autoComplete="new-password" required />
      </Field>
    </>
  );
}
