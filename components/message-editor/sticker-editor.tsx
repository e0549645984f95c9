"use client";

import { useTranslations } from "@/components/i18n/client";
import { useEditing } from "./editing-context";
import type { EditorProps } from "./editor-props";
import { StickerPicker } from "./sticker-picker";
import { TextField } from "./text-field";

/** A sticker of the platform's own: chosen from those that accounts may send, or by its two numbers. */
export function StickerEditor({ message, onChange, pointer }: EditorProps<"sticker">) {
  const t = useTranslations("message-editor");
  const { isReadOnly } = useEditing();
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t("sticker.packageId")}
          inputMode="numeric"
          value={message.packageId}
          onChange={(packageId) => onChange({ ...message, packageId: packageId.trim() })}
          pointer={`${pointer}/packageId`}
        />
        <TextField
          label={t("sticker.stickerId")}
          inputMode="numeric"
          value={message.stickerId}
          onChange={(stickerId) => onChange({ ...message, stickerId: stickerId.trim() })}
          pointer={`${pointer}/stickerId`}
        />
      </div>
      {isReadOnly ? null : (
        <StickerPicker
          packageId={message.packageId}
          stickerId={message.stickerId}
          onChoose={(chosen) => onChange({ ...message, ...chosen })}
        />
      )}
    </>
  );
}
