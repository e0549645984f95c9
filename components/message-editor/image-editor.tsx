"use client";

import { useTranslations } from "@/components/i18n/client";
import { counted } from "./counted";
import type { EditorProps } from "./editor-props";
import { TextField } from "./text-field";
import { UploadField } from "./upload-field";

/** A picture or a film: uploaded, or at an address elsewhere. */
export function ImageEditor({ message, onChange, pointer }: EditorProps<"image" | "video">) {
  const t = useTranslations("message-editor");
  return (
    <>
      <UploadField kind={message.type} onUploaded={(fields) => onChange({ ...message, ...fields })} />
      <TextField
        label={t(`media.${message.type}Url`)}
        inputMode="url"
        placeholder="https://"
        value={message.originalContentUrl}
        onChange={(originalContentUrl) => onChange({ ...message, originalContentUrl })}
        pointer={`${pointer}/originalContentUrl`}
        limit={counted.mediaUrl}
      />
      <TextField
        label={t("media.previewUrl")}
        inputMode="url"
        placeholder="https://"
        value={message.previewImageUrl}
        onChange={(previewImageUrl) => onChange({ ...message, previewImageUrl })}
        pointer={`${pointer}/previewImageUrl`}
        limit={counted.mediaUrl}
        help={t("media.previewHelp")}
      />
      {message.type === "video" ? (
        <TextField
          label={t("media.trackingId")}
          isOptional
          value={message.trackingId ?? ""}
          onChange={(trackingId) => onChange({ ...message, trackingId: trackingId || undefined })}
          pointer={`${pointer}/trackingId`}
          limit={counted.trackingId}
        />
      ) : null}
    </>
  );
}
