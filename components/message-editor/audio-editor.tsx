"use client";

import { useTranslations } from "@/components/i18n/client";
import { AddressField } from "./address-field";
import type { EditorProps } from "./editor-props";
import { NumberField } from "./number-field";
import { UploadField } from "./upload-field";

const hourSeconds = 3600;

export function AudioEditor({ message, onChange, pointer }: EditorProps<"audio">) {
  const t = useTranslations("message-editor");
  return (
    <>
      <UploadField kind="audio" onUploaded={(fields) => onChange({ ...message, ...fields })} />
      <AddressField
        label={t("media.audioUrl")}
        value={message.originalContentUrl}
        onChange={(originalContentUrl) => onChange({ ...message, originalContentUrl })}
        pointer={`${pointer}/originalContentUrl`}
      />
      <NumberField
        label={t("media.duration")}
        value={message.durationMs / 1000}
        min={0.001}
        max={10 * hourSeconds}
        unit={t("media.seconds")}
        wrong={t("media.durationWrong")}
        onChange={(seconds) => onChange({ ...message, durationMs: Math.max(1, Math.round(seconds * 1000)) })}
        pointer={`${pointer}/durationMs`}
      />
    </>
  );
}
