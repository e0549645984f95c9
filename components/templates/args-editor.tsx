"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { moveKeys } from "@/components/message-editor/move-keys";
import { RowTools } from "@/components/message-editor/row-tools";
import { move, useListKeys } from "@/components/message-editor/use-list-keys";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { type TemplateArg, templateLimits } from "@/lib/templates/shared";

interface ArgsEditorProps {
  args: readonly TemplateArg[];
  onChange: (args: TemplateArg[]) => void;
  /** The sentence for what is wrong with the name of one. */
  errorOf: (index: number) => string | undefined;
  isReadOnly: boolean;
}

/** What whoever uses the template fills in. */
export function ArgsEditor({ args, onChange, errorOf, isReadOnly }: ArgsEditorProps) {
  const t = useTranslations("templates");
  const list = useListKeys(args.length);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-xs/[1.6] text-fg-3">{t("args.help")}</p>
      {args.length > 0 ? (
        <ol aria-label={t("args.title")} className="flex flex-col gap-2">
          {args.map((arg, index) => (
            <ArgFields
              key={list.keys[index]}
              arg={arg}
              index={index}
              count={args.length}
              error={errorOf(index)}
              isReadOnly={isReadOnly}
              onChange={(changed) => onChange([...args].with(index, changed))}
              onMove={(to) => {
                list.moved(index, to);
                onChange(move(args, index, to));
              }}
              onRemove={() => {
                list.removed(index);
                onChange([...args].toSpliced(index, 1));
              }}
            />
          ))}
        </ol>
      ) : null}
      {isReadOnly || args.length >= templateLimits.args ? null : (
        <Button
          size="sm"
          icon={<Icon icon={Plus} size={14} />}
          className="self-start"
          onClick={() => {
            list.inserted(args.length);
            onChange([...args, { name: "" }]);
          }}
        >
          {t("args.add")}
        </Button>
      )}
    </div>
  );
}

interface ArgFieldsProps {
  arg: TemplateArg;
  index: number;
  count: number;
  error: string | undefined;
  isReadOnly: boolean;
  onChange: (arg: TemplateArg) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function ArgFields({ arg, index, count, error, isReadOnly, onChange, onMove, onRemove }: ArgFieldsProps) {
  const t = useTranslations("templates");
  return (
    <li
      onKeyDown={isReadOnly ? undefined : moveKeys(index, count, onMove)}
      className="flex items-start gap-2 rounded-md border border-border bg-surface-sunken p-3"
    >
      <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-3">
        <Field label={t("args.name")} error={error}>
          <Input
            value={arg.name}
            readOnly={isReadOnly}
            onChange={(event) => onChange({ ...arg, name: event.target.value })}
          />
        </Field>
        <Field label={t("args.default")} optional>
          <Input
            value={arg.default ?? ""}
            readOnly={isReadOnly}
            maxLength={templateLimits.argDefault}
            onChange={(event) => onChange({ ...arg, default: event.target.value })}
          />
        </Field>
        <Field label={t("args.description")} optional>
          <Input
            value={arg.description ?? ""}
            readOnly={isReadOnly}
            maxLength={templateLimits.argDescription}
            onChange={(event) => onChange({ ...arg, description: event.target.value })}
          />
        </Field>
      </div>
      {isReadOnly ? null : (
        <RowTools
          name={t("args.one", { name: arg.name || String(index + 1) })}
          index={index}
          count={count}
          onMove={onMove}
          onRemove={onRemove}
        />
      )}
    </li>
  );
}
