"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { StepAction } from "@/lib/engine";
import { newAction, quickReplyActions } from "./action-kinds";
import { counted } from "./counted";
import { useEditing } from "./editing-context";
import { PickerFields } from "./picker-fields";
import { StepSelect } from "./step-select";
import { TextField } from "./text-field";

interface ActionEditorProps {
  action: StepAction;
  /** What the button says: the first proposal for what it does. */
  label: string;
  pointer: string;
  onChange: (action: StepAction) => void;
}

/** What a tap does. */
export function ActionEditor(props: ActionEditorProps) {
  const { action, label, pointer, onChange } = props;
  const t = useTranslations("message-editor");
  const { isReadOnly } = useEditing();
  return (
    <>
      <Field label={t("action.type")} help={t(`action.help.${action.type}`)}>
        <Select
          value={action.type}
          disabled={isReadOnly}
          onValueChange={(type) => onChange(newAction(type, action, label))}
          options={quickReplyActions.map((type) => ({ value: type, label: t(`action.name.${type}`) }))}
        />
      </Field>
      <ActionFields action={action} pointer={`${pointer}/action`} onChange={onChange} />
    </>
  );
}

function ActionFields({ action, pointer, onChange }: Omit<ActionEditorProps, "label">) {
  const t = useTranslations("message-editor");
  switch (action.type) {
    case "message":
      return (
        <TextField
          label={t("action.text")}
          value={action.text}
          onChange={(text) => onChange({ ...action, text })}
          pointer={`${pointer}/text`}
          limit={counted.messageText}
        />
      );
    case "clipboard":
      return (
        <TextField
          label={t("action.clipboard")}
          value={action.text}
          onChange={(text) => onChange({ ...action, text })}
          pointer={`${pointer}/text`}
          limit={counted.clipboard}
        />
      );
    case "answer":
      return (
        <>
          <TextField
            label={t("action.value")}
            value={action.value}
            onChange={(value) => onChange({ ...action, value })}
            pointer={`${pointer}/value`}
          />
          <StepSelect
            value={action.nextStepId}
            onChange={(nextStepId) => onChange({ ...action, nextStepId })}
            pointer={`${pointer}/nextStepId`}
          />
        </>
      );
    case "postback":
      return <PostbackFields action={action} pointer={pointer} onChange={onChange} />;
    case "uri":
      return (
        <TextField
          label={t("action.uri")}
          inputMode="url"
          placeholder="https://"
          value={action.uri}
          onChange={(uri) => onChange({ ...action, uri })}
          pointer={`${pointer}/uri`}
          limit={counted.uri}
        />
      );
    case "pick":
    case "datetimepicker":
      return <PickerFields action={action} pointer={pointer} onChange={onChange} />;
    case "richmenuswitch":
      return (
        <TextField
          label={t("action.alias")}
          value={action.alias}
          onChange={(alias) => onChange({ ...action, alias })}
          pointer={`${pointer}/alias`}
        />
      );
    case "camera":
    case "cameraRoll":
    case "location":
    case "cancel":
      return null;
  }
}

interface PostbackFieldsProps {
  action: Extract<StepAction, { type: "postback" }>;
  pointer: string;
  onChange: (action: StepAction) => void;
}

function PostbackFields({ action, pointer, onChange }: PostbackFieldsProps) {
  const t = useTranslations("message-editor");
  return (
    <>
      <TextField
        label={t("action.data")}
        isMono
        value={action.data}
        onChange={(data) => onChange({ ...action, data })}
        pointer={`${pointer}/data`}
        limit={counted.postbackData}
      />
      <TextField
        label={t("action.displayText")}
        isOptional
        value={action.displayText ?? ""}
        onChange={(displayText) => onChange({ ...action, displayText: displayText || undefined })}
        pointer={`${pointer}/displayText`}
        limit={counted.displayText}
      />
    </>
  );
}
