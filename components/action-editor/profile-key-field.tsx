"use client";

import { useId } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { reservedProfileKeys } from "@/lib/engine";
import { useActionEditing } from "./action-editing";
import type { FieldProps } from "./field-props";

interface ProfileKeyFieldProps extends FieldProps {
  /** Keys that the platform fills in can be read, not written. */
  isWritten: boolean;
}

/** A field of the profile: those in use are proposed. */
export function ProfileKeyField({ label, help, pointer, value, onChange, isWritten }: ProfileKeyFieldProps) {
  const t = useTranslations("action-editor");
  const { available, problems, isReadOnly } = useActionEditing();
  const listId = useId();
  const key = typeof value === "string" ? value : "";
  const isReserved = isWritten && reservedProfileKeys.includes(key);
  const proposed = isWritten ? available.profileKeys : [...reservedProfileKeys, ...available.profileKeys];
  return (
    <Field
      label={label}
      help={help}
      error={problems?.[pointer] ?? (isReserved ? t("reservedKey", { key }) : undefined)}
    >
      <Input
        value={key}
        readOnly={isReadOnly}
        list={listId}
        maxLength={100}
        autoComplete="off"
        data-pointer={pointer}
        onValueChange={onChange}
      />
      <datalist id={listId}>
        {[...new Set(proposed)].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  );
}
