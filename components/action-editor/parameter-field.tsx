"use client";

import { useTranslations } from "@/components/i18n/client";
import { NumberField } from "@/components/message-editor/number-field";
import { UploadField } from "@/components/message-editor/upload-field";
import { Banner } from "@/components/ui/banner";
import { Switch } from "@/components/ui/switch";
import type { ActionType } from "@/lib/engine";
import type { JsonObject } from "@/lib/messages";
import { useActionEditing } from "./action-editing";
import { ChoiceField } from "./choice-field";
import { ChoicesField } from "./choices-field";
import type { FieldProps } from "./field-props";
import { JsonParameter } from "./json-parameter";
import { LineField } from "./line-field";
import { MessagesField } from "./messages-field";
import { NamesField } from "./names-field";
import { ProfileKeyField } from "./profile-key-field";
import { TemplateField } from "./template-field";
import { useParameterWords } from "./use-parameter-words";

interface ParameterFieldProps extends FieldProps {
  type: ActionType;
  /** Of a saved message, which stand in a parameter of their own. */
  args: { value: unknown; pointer: string; onChange: (args: JsonObject) => void };
}

/** The control that fits one parameter. */
export function ParameterField({ type, args, ...props }: ParameterFieldProps) {
  const ofTemplate = { args: args.value, argsPointer: args.pointer, onArgs: args.onChange };
  switch (props.field.kind) {
    case "line":
    case "text":
      return <LineField {...props} />;
    case "number":
      return <AnyNumber {...props} />;
    case "switch":
      return <OnOff {...props} />;
    case "choice":
      return <OneOf type={type} {...props} />;
    case "choices":
      return <SomeOf type={type} {...props} />;
    case "names":
      return <NamesField {...props} />;
    case "object":
    case "json":
      return <JsonParameter {...props} isObject />;
    case "interaction":
      return <InteractionField {...props} />;
    case "template":
      return <TemplateField {...props} {...ofTemplate} />;
    case "messages":
      return <MessagesField {...props} {...ofTemplate} />;
    case "picture":
      return <PictureField {...props} />;
    case "profileKey":
      return <ProfileKeyField {...props} isWritten={type === "update_user_profile"} />;
    case "channel":
      return <ChannelField {...props} />;
  }
}

const most = Number.MAX_SAFE_INTEGER;

function AnyNumber({ label, pointer, value, onChange }: FieldProps) {
  const t = useTranslations("action-editor");
  const number = typeof value === "number" ? value : 0;
  return (
    <NumberField
      label={label}
      pointer={pointer}
      value={number}
      onChange={onChange}
      wrong={t("wrongNumber")}
      min={-most}
      max={most}
    />
  );
}

function OnOff({ label, help, pointer, value, onChange }: FieldProps) {
  const { isReadOnly } = useActionEditing();
  return (
    <div data-pointer={pointer}>
      <Switch label={label} help={help} disabled={isReadOnly} checked={value === true} onCheckedChange={onChange} />
    </div>
  );
}

function OneOf({ type, ...props }: FieldProps & { type: ActionType }) {
  const t = useTranslations("action-editor");
  const { option } = useParameterWords(type);
  const { name, options, isRequired, fallback } = props.field;
  const listed = options.map((value) => ({ value, label: option(name, value) }));
  const open = isRequired || fallback !== undefined ? undefined : t("byDefault");
  return <ChoiceField {...props} value={props.value ?? fallback} options={listed} open={open} />;
}

function SomeOf({ type, ...props }: FieldProps & { type: ActionType }) {
  const { option } = useParameterWords(type);
  const { name, options } = props.field;
  return <ChoicesField {...props} options={options.map((value) => ({ value, label: option(name, value) }))} />;
}

function InteractionField(props: FieldProps) {
  const t = useTranslations("action-editor");
  const { available } = useActionEditing();
  const chosen = available.interactions.find(({ id }) => id === props.value);
  const { isRequired } = props.field;
  return (
    <>
      <ChoiceField
        {...props}
        help={available.interactions.length === 0 ? t("noInteractions") : props.help}
        open={isRequired ? undefined : t("activeInteraction")}
        options={available.interactions.map(({ id, title, isLive }) => ({
          value: id,
          label: title,
          ...(!isLive && { hint: t("notLive") }),
        }))}
      />
      {isRequired && chosen && !chosen.isLive ? <Banner tone="warning">{t("notLiveWarning")}</Banner> : null}
    </>
  );
}

function ChannelField(props: FieldProps) {
  const t = useTranslations("action-editor");
  const { available } = useActionEditing();
  const options = available.channels.map(({ id, name }) => ({ value: id, label: name }));
  return <ChoiceField {...props} open={t("ownChannel")} options={options} />;
}

function PictureField(props: FieldProps) {
  return (
    <div className="flex flex-col gap-2">
      <LineField {...props} />
      <UploadField kind="image" onUploaded={({ originalContentUrl }) => props.onChange(originalContentUrl)} />
    </div>
  );
}
