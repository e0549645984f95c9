"use client";

import { lazy, Suspense } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Skeleton } from "@/components/ui/skeleton";
import { useEditing } from "./editing-context";
import type { EditorProps } from "./editor-props";
import { TextField } from "./text-field";

/** The words of all stickers come along with it, so it comes when a sticker is edited. */
const StickerPicker = lazy(() => import("./sticker-picker").then((module) => ({ default: module.StickerPicker })));

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
        <Suspense fallback={<Skeleton className="h-64 w-full" />}>
          <StickerPicker
            packageId={message.packageId}
            stickerId={message.stickerId}
            onChoose={(chosen) => onChange({ ...message, ...chosen })}
          />
        </Suspense>
      )}
    </>
  );
}
