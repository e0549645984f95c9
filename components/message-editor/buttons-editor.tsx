"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { Option } from "@/lib/engine";
import { useEditing } from "./editing-context";
import type { EditorProps } from "./editor-props";
import { OptionEditor } from "./option-editor";
import { TextField } from "./text-field";
import { move, useListKeys } from "./use-list-keys";

const columnCounts = ["1", "2", "3", "4"] as const;
const maxOptions = 40;

/** MSG-8: a text with buttons below it, in one to four columns. */
export function ButtonsEditor({ message, onChange, pointer }: EditorProps<"template_button">) {
  const t = useTranslations("message-editor");
  const { isReadOnly } = useEditing();
  const { options } = message;
  const list = useListKeys(options.length);
  const change = (changed: Option[]) => onChange({ ...message, options: changed });
  return (
    <>
      <TextField
        label={t("buttons.text")}
        isMultiline
        value={message.text}
        onChange={(text) => onChange({ ...message, text })}
        pointer={`${pointer}/text`}
      />
      <Field label={t("buttons.columns")}>
        <div className="self-start">
          {isReadOnly ? <p className="text-sm">{message.columns}</p> : null}
          {isReadOnly ? null : (
            <SegmentedControl
              aria-label={t("buttons.columns")}
              value={toColumns(message.columns)}
              onValueChange={(columns) => onChange({ ...message, columns: Number(columns) })}
              options={columnCounts.map((value) => ({ value, label: value }))}
            />
          )}
        </div>
      </Field>
      <ol aria-label={t("buttons.list")} className="flex flex-col gap-2">
        {options.map((option, index) => (
          <OptionEditor
            key={list.keys[index]}
            option={option}
            index={index}
            count={options.length}
            pointer={`${pointer}/options/${index}`}
            onChange={(changed) => change(options.with(index, changed))}
            onMove={(to) => {
              list.moved(index, to);
              change(move(options, index, to));
            }}
            onRemove={() => {
              list.removed(index);
              change(options.toSpliced(index, 1));
            }}
          />
        ))}
      </ol>
      {isReadOnly || options.length >= maxOptions ? null : (
        <Button
          size="sm"
          icon={<Icon icon={Plus} size={14} />}
          className="self-start"
          onClick={() => {
            list.inserted(options.length);
            change([...options, { value: "" }]);
          }}
        >
          {t("buttons.add")}
        </Button>
      )}
    </>
  );
}

function toColumns(columns: number) {
  return columnCounts.find((count) => Number(count) === columns) ?? "1";
}
