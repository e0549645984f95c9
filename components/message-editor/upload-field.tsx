"use client";

import { Upload } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { type FileKind, fileTypes, isPictureKind, maxFileBytes, pixelRules } from "@/lib/media/shared";
import { useEditing } from "./editing-context";
import { type UploadedFields, type UploadOutcome, uploadMedium } from "./prepare-upload";

interface UploadFieldProps {
  /** Previews are made, not chosen. */
  kind: Exclude<FileKind, "preview">;
  onUploaded: (fields: UploadedFields) => void;
}

type Failure = Extract<UploadOutcome, { ok: false }> | { problem: "failed"; canShrink?: false };

/** A file from this device: chosen, or dropped here. What is too large may be made smaller. */
export function UploadField({ kind, onUploaded }: UploadFieldProps) {
  const t = useTranslations("message-editor");
  const { upload, isReadOnly } = useEditing();
  const picker = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [isOver, setOver] = useState(false);
  const [refused, setRefused] = useState<{ file: Blob; failure: Failure }>();
  if (!upload || isReadOnly) return null;
  const take = async (file: Blob | undefined, shrink = false) => {
    if (!file) return;
    setBusy(true);
    setRefused(undefined);
    const outcome = await uploadMedium(file, kind, { upload, shrink }).catch(() => undefined);
    setBusy(false);
    if (outcome?.ok) onUploaded(outcome.fields);
    else setRefused({ file, failure: outcome ?? { problem: "failed" } });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className="relative flex flex-col gap-2">
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          "flex flex-wrap items-center gap-3 rounded-md border border-dashed px-3 py-3",
          isOver ? "border-focus bg-accent-soft" : "border-border-strong bg-surface-sunken",
        )}
      >
        <Button icon={<Icon icon={Upload} />} loading={isBusy} onClick={() => picker.current?.click()}>
          {t(`upload.choose.${kind}`)}
        </Button>
        <p className="min-w-0 text-xs text-fg-3">
          {t(`upload.rules.${kind}`, { size: String(maxFileBytes[kind] / 1024 / 1024), pixels: maxPixels(kind) })}
        </p>
        <input
          ref={picker}
          type="file"
          accept={isPictureKind(kind) ? "image/*" : fileTypes[kind].join(",")}
          aria-label={t(`upload.choose.${kind}`)}
          hidden
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      {refused ? (
        <Banner
          tone="danger"
          action={
            refused.failure.canShrink ? (
              <Button size="sm" onClick={() => void take(refused.file, true)}>
                {t("upload.shrink")}
              </Button>
            ) : null
          }
        >
          {t(`upload.problem.${refused.failure.problem}`, { pixels: maxPixels(kind) })}
        </Banner>
      ) : null}
    </div>
  );
}

function maxPixels(kind: FileKind): number {
  return isPictureKind(kind) ? pixelRules[kind].maxSide : 0;
}
