"use client";

import { useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { MessageListEditor } from "@/components/message-editor/message-list-editor";
import { MessagesPreview } from "@/components/message-editor/messages-preview";
import { templateKinds } from "@/components/message-editor/new-message";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { StepMessage } from "@/lib/engine";
import type { JsonObject } from "@/lib/messages";
import { checkDrafts } from "@/lib/problems/shared";
import { useActionEditing } from "./action-editing";
import { useTextPlaceholders } from "./action-text-context";
import type { FieldProps } from "./field-props";
import { JsonParameter } from "./json-parameter";
import { LineField } from "./line-field";
import { type MessagesMode, messagesModes, modeOf, newOfMode, writtenMessages } from "./messages-parameter";
import { TemplateField } from "./template-field";

interface MessagesFieldProps extends FieldProps {
  args: unknown;
  argsPointer: string;
  onArgs: (args: JsonObject) => void;
}

/** What is sent: messages written here, a saved message, or whatever a placeholder brings. */
export function MessagesField({ args, argsPointer, onArgs, ...props }: MessagesFieldProps) {
  const t = useTranslations("action-editor");
  const { available } = useActionEditing();
  const mode = modeOf(props.value, available.templates);
  const change = (chosen: MessagesMode) => {
    if (chosen !== mode) props.onChange(newOfMode(chosen, available.templates));
  };
  return (
    <div className="flex flex-col gap-3">
      <div>
        <SegmentedControl
          aria-label={t("messages.mode")}
          value={mode}
          onValueChange={change}
          options={messagesModes
            .filter((one) => one !== "json" || mode === "json")
            .map((one) => ({ value: one, label: t(`messages.modes.${one}`) }))}
        />
      </div>
      <ByMode {...props} mode={mode} args={args} argsPointer={argsPointer} onArgs={onArgs} />
    </div>
  );
}

function ByMode({ mode, args, argsPointer, onArgs, ...props }: MessagesFieldProps & { mode: MessagesMode }) {
  const t = useTranslations("action-editor");
  switch (mode) {
    case "written":
      return <WrittenMessages {...props} />;
    case "saved":
      return <TemplateField {...props} args={args} argsPointer={argsPointer} onArgs={onArgs} />;
    case "text":
      return <LineField {...props} field={{ ...props.field, kind: "text" }} help={t("messages.textHelp")} />;
    case "json":
      return <JsonParameter {...props} />;
  }
}

/** Buttons that answer a step belong to the messages of that step. */
const kinds = templateKinds.filter((kind) => kind !== "template_button");
const maxMessages = 5;

function WrittenMessages({ pointer, value, onChange }: FieldProps) {
  const { upload, setBroken, isReadOnly } = useActionEditing();
  const placeholders = useTextPlaceholders();
  const messages = useMemo(() => writtenMessages(value) ?? [], [value]);
  const editing = useMemo(
    () => ({
      placeholders,
      upload,
      isReadOnly,
      problems: checkDrafts(messages),
      setBroken: (place: string, isBroken: boolean) => setBroken(`${pointer}${place}`, isBroken),
    }),
    [placeholders, upload, isReadOnly, messages, setBroken, pointer],
  );
  return (
    <div className="@container" data-pointer={pointer}>
      <div className="grid items-start gap-3 @xl:grid-cols-[minmax(0,1fr)_240px]">
        <div className="min-w-0">
          <MessageListEditor
            messages={messages}
            onChange={onChange}
            kinds={kinds}
            max={maxMessages}
            editing={editing}
          />
        </div>
        <Preview messages={messages} />
      </div>
    </div>
  );
}

const noScope = {};

export function Preview({ messages }: { messages: readonly StepMessage[] }) {
  return <MessagesPreview messages={messages} scope={noScope} isPart />;
}
