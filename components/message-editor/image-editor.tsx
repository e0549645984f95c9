"use client";

import { useTranslations } from "@/components/i18n/client";
import { AddressField } from "./address-field";
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
      <AddressField
        label={t(`media.${message.type}Url`)}
        value={message.originalContentUrl}
        onChange={(originalContentUrl) => onChange({ ...message, originalContentUrl })}
        pointer={`${pointer}/originalContentUrl`}
      />
      <AddressField
        label={t("media.previewUrl")}
        value={message.previewImageUrl}
        onChange={(previewImageUrl) => onChange({ ...message, previewImageUrl })}
        pointer={`${pointer}/previewImageUrl`}
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
