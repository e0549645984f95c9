"use client";

import { useTranslations } from "@/components/i18n/client";
import { TextField } from "@/components/message-editor/text-field";
import type { JsonObject } from "@/lib/messages";
import { useActionEditing } from "./action-editing";
import { ChoiceField } from "./choice-field";
import type { FieldProps } from "./field-props";
import { textsOf } from "./texts-of";

interface TemplateFieldProps extends FieldProps {
  args: unknown;
  /** Where the arguments stand. */
  argsPointer: string;
  onArgs: (args: JsonObject) => void;
}

/** A saved message, and what stands for its arguments. */
export function TemplateField({ args, argsPointer, onArgs, ...props }: TemplateFieldProps) {
  const t = useTranslations("action-editor");
  const { available } = useActionEditing();
  const given = textsOf(args);
  const chosen = available.templates.find(({ id }) => id === props.value);
  return (
    <>
      <ChoiceField
        {...props}
        help={available.templates.length === 0 ? t("noTemplates") : props.help}
        options={available.templates.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {(chosen?.args ?? []).map((name) => (
        <TextField
          key={name}
          label={t("arg", { name })}
          isOptional
          pointer={`${argsPointer}/${name}`}
          value={given[name] ?? ""}
          onChange={(text) => onArgs({ ...given, [name]: text })}
        />
      ))}
    </>
  );
}
