"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { StepAction } from "@/lib/engine";
import { pickerModes } from "@/lib/messages";
import { counted } from "./counted";
import { useEditing } from "./editing-context";
import { StepSelect } from "./step-select";
import { TextField } from "./text-field";

interface PickerFieldsProps {
  action: Extract<StepAction, { type: "pick" | "datetimepicker" }>;
  pointer: string;
  onChange: (action: StepAction) => void;
}

const bounds = ["initial", "min", "max"] as const;
const examples = { date: "2026-03-07", time: "14:00", datetime: "2026-03-07T14:00" };

/** Date and time: which of them, and between which bounds. Bounds may come from placeholders, so they are texts. */
export function PickerFields({ action, pointer, onChange }: PickerFieldsProps) {
  const t = useTranslations("message-editor");
  const { isReadOnly } = useEditing();
  return (
    <>
      <Field label={t("action.mode")}>
        <Select
          value={action.mode}
          disabled={isReadOnly}
          onValueChange={(mode) => onChange({ ...action, mode, initial: undefined, min: undefined, max: undefined })}
          options={pickerModes.map((value) => ({ value, label: t(`action.modes.${value}`) }))}
        />
      </Field>
      <div className="grid gap-3 @md:grid-cols-3">
        {bounds.map((bound) => (
          <TextField
            key={bound}
            label={t(`action.${bound}`)}
            isOptional
            value={action[bound] ?? ""}
            placeholder={examples[action.mode]}
            onChange={(value) => onChange({ ...action, [bound]: value || undefined })}
            pointer={`${pointer}/${bound}`}
          />
        ))}
      </div>
      {action.type === "datetimepicker" ? (
        <TextField
          label={t("action.data")}
          isMono
          value={action.data}
          onChange={(data) => onChange({ ...action, data })}
          pointer={`${pointer}/data`}
          limit={counted.postbackData}
        />
      ) : (
        <StepSelect
          value={action.nextStepId}
          onChange={(nextStepId) => onChange({ ...action, nextStepId })}
          pointer={`${pointer}/nextStepId`}
        />
      )}
    </>
  );
}
