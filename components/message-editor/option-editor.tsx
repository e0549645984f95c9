"use client";

import { useTranslations } from "@/components/i18n/client";
import { Switch } from "@/components/ui/switch";
import type { Option } from "@/lib/engine";
import { counted } from "./counted";
import { useEditing } from "./editing-context";
import { moveKeys } from "./move-keys";
import { RowTools } from "./row-tools";
import { StepSelect } from "./step-select";
import { TextField } from "./text-field";

interface OptionEditorProps {
  option: Option;
  index: number;
  count: number;
  pointer: string;
  onChange: (option: Option) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One button of a button message. */
export function OptionEditor({ option, index, count, pointer, onChange, onMove, onRemove }: OptionEditorProps) {
  const t = useTranslations("message-editor");
  const { isReadOnly } = useEditing();
  const name = t("buttons.one", { number: index + 1 });
  return (
    <li
      onKeyDown={isReadOnly ? undefined : moveKeys(index, count, onMove)}
      className="rounded-md border border-border bg-surface-sunken p-3"
    >
      <div className="mb-2 flex items-center justify-between">
        <h4 className="text-xs font-medium text-fg-2">{name}</h4>
        {isReadOnly ? null : (
          <RowTools name={name} index={index} count={count} onMove={onMove} {...(count > 1 && { onRemove })} />
        )}
      </div>
      <div className="grid gap-3 @md:grid-cols-2">
        <TextField
          label={t("buttons.label")}
          value={option.label ?? ""}
          placeholder={option.value}
          isOptional
          onChange={(label) => onChange({ ...option, label: label || undefined })}
          pointer={`${pointer}/label`}
          limit={counted.buttonLabel}
        />
        <TextField
          label={t("buttons.value")}
          value={option.value}
          onChange={(value) => onChange({ ...option, value })}
          pointer={`${pointer}/value`}
        />
        <StepSelect
          value={option.nextStepId}
          onChange={(nextStepId) => onChange({ ...option, nextStepId })}
          pointer={`${pointer}/nextStepId`}
        />
        <div className="self-end pb-1.5">
          <Switch
            label={t("buttons.secondary")}
            checked={option.secondary ?? false}
            disabled={isReadOnly}
            onCheckedChange={(secondary) => onChange({ ...option, secondary: secondary || undefined })}
          />
        </div>
      </div>
    </li>
  );
}
