"use client";

import { Plus } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Tag } from "@/components/ui/tag";
import { isComposing } from "@/components/ui/use-hotkeys";
import { useActionEditing } from "./action-editing";
import { addNames } from "./add-names";
import type { FieldProps } from "./field-props";
import { ProposingInput } from "./proposing-input";

/** Tags: those of the workspace are proposed, others can be typed; Enter or a comma takes what was typed. */
export function NamesField({ label, help, pointer, value, onChange }: FieldProps) {
  const t = useTranslations("action-editor");
  const { available, problems, isReadOnly } = useActionEditing();
  const [text, setText] = useState("");
  const names = Array.isArray(value) ? value.map(String) : [];
  const take = (typed: string) => {
    setText("");
    const next = addNames(names, typed);
    if (next.length > names.length) onChange(next);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter" && text.trim() !== "") {
      event.preventDefault();
      take(text);
    }
    if (event.key === "Backspace" && text === "" && names.length > 0) onChange(names.slice(0, -1));
  };
  return (
    <Field label={label} help={help} error={problems?.[pointer]}>
      {names.length > 0 ? (
        <ul aria-label={label} className="flex flex-wrap gap-1.5">
          {names.map((name) => (
            <li key={name}>
              <Tag
                name={name}
                {...(!isReadOnly && { onRemove: () => onChange(names.filter((other) => other !== name)) })}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <ProposingInput
        proposed={available.tags.map(({ name }) => name).filter((name) => !names.includes(name))}
        value={text}
        placeholder={t("tags.placeholder")}
        data-pointer={pointer}
        onKeyDown={keyDown}
        onBlur={() => take(text)}
        onValueChange={(typed) => (/[、,，]$/.test(typed) ? take(typed) : setText(typed))}
        trailing={
          <IconButton
            size="xs"
            label={t("tags.add")}
            icon={<Icon icon={Plus} size={14} />}
            disabled={isReadOnly || text.trim() === ""}
            onClick={() => take(text)}
          />
        }
      />
    </Field>
  );
}
