"use client";

import { TextField } from "@/components/message-editor/text-field";
import { useActionEditing } from "./action-editing";
import type { FieldProps } from "./field-props";

/** A text with placeholders, in one line or several. */
export function LineField({ field, label, help, pointer, value, onChange }: FieldProps) {
  const { problems } = useActionEditing();
  return (
    <TextField
      label={label}
      help={help}
      pointer={pointer}
      error={problems?.[pointer]}
      isOptional={!field.isRequired}
      isMultiline={field.kind === "text"}
      value={typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : ""}
      onChange={(text) => onChange(text === "" && !field.isRequired ? undefined : text)}
    />
  );
}
