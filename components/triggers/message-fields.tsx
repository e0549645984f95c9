"use client";

import { useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { MessageListEditor } from "@/components/message-editor/message-list-editor";
import { templateKinds } from "@/components/message-editor/new-message";
import { uploadTo } from "@/components/message-editor/upload-to";
import { checkDrafts } from "@/lib/problems/shared";
import { maxMessages, type TriggerEffect } from "@/lib/triggers/shared";
import { FieldGroup } from "./field-group";
import type { SetFlaw } from "./flaws";
import { isOfTemplate } from "./is-of-template";
import { usePlaceholders } from "./use-placeholders";

type MessagesEffect = Extract<TriggerEffect, { type: "send_messages" }>;

interface MessageFieldsProps {
  workspace: string;
  effect: MessagesEffect;
  setFlaw: SetFlaw;
  onChange: (effect: MessagesEffect) => void;
}

/** Buttons that answer a step belong to interactions. */
const kinds = templateKinds.filter((kind) => kind !== "template_button");

/** One to five messages. What is wrong with them is said while they are written. */
export function MessageFields({ workspace, effect, setFlaw, onChange }: MessageFieldsProps) {
  const t = useTranslations("triggers.effectFields");
  const placeholders = usePlaceholders();
  const upload = useMemo(() => uploadTo(workspace), [workspace]);
  const problems = useMemo(() => checkDrafts(effect.messages), [effect.messages]);
  return (
    <FieldGroup name="effect/messages" label={t("messages")} help={t("messageHelp")}>
      <div>
        <MessageListEditor
          messages={effect.messages}
          onChange={(messages) => onChange({ type: "send_messages", messages: messages.filter(isOfTemplate) })}
          kinds={kinds}
          max={maxMessages}
          editing={{ placeholders, upload, problems, setBroken: setFlaw }}
        />
      </div>
    </FieldGroup>
  );
}
