"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { reservedProfileKeys } from "@/lib/engine";
import { useActionEditing } from "./action-editing";
import type { FieldProps } from "./field-props";
import { ProposingInput } from "./proposing-input";

interface ProfileKeyFieldProps extends FieldProps {
  /** Keys that the platform fills in can be read, not written. */
  isWritten: boolean;
}

/** A field of the profile: those in use are proposed. */
export function ProfileKeyField({ label, help, pointer, value, onChange, isWritten }: ProfileKeyFieldProps) {
  const t = useTranslations("action-editor");
  const { available, problems } = useActionEditing();
  const key = typeof value === "string" ? value : "";
  const isReserved = isWritten && reservedProfileKeys.includes(key);
  const proposed = isWritten ? available.profileKeys : [...reservedProfileKeys, ...available.profileKeys];
  return (
    <Field
      label={label}
      help={help}
      error={problems?.[pointer] ?? (isReserved ? t("reservedKey", { key }) : undefined)}
    >
      <ProposingInput proposed={[...new Set(proposed)]} value={key} data-pointer={pointer} onValueChange={onChange} />
    </Field>
  );
}
