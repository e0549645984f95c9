"use client";

import { useTranslations } from "@/components/i18n/client";
import { messageLimits } from "@/lib/messages";
import type { EditorProps } from "./editor-props";
import { TextField } from "./text-field";

export function TextEditor({ message, onChange, pointer }: EditorProps<"text">) {
  const t = useTranslations("message-editor");
  return (
    <TextField
      label={t("text.text")}
      isMultiline
      value={message.text}
      onChange={(text) => onChange({ ...message, text })}
      pointer={`${pointer}/text`}
      limit={textLimit}
    />
  );
}

const textLimit = { max: messageLimits.text.max, unit: "utf16" as const };
