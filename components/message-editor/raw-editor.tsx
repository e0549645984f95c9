"use client";

import { useTranslations } from "@/components/i18n/client";
import type { EditorProps } from "./editor-props";
import { JsonField } from "./json-field";

/** MSG-13: one message object in the platform's own words. */
export function RawEditor({ message, onChange, pointer }: EditorProps<"raw">) {
  const t = useTranslations("message-editor");
  return (
    <JsonField
      label={t("raw.message")}
      value={message.message}
      onChange={(given) => onChange({ ...message, message: given })}
      pointer={`${pointer}/message`}
      schema="message"
    />
  );
}
