"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { RemoteImage } from "@/components/messages/remote-image";
import { cx } from "@/components/ui/cx";
import { Select } from "@/components/ui/select";
import { stickerImageUrl } from "@/lib/channels/shared";
import { sendableStickers } from "@/lib/messages";

interface StickerPickerProps {
  packageId: string;
  stickerId: string;
  onChoose: (sticker: { packageId: string; stickerId: string }) => void;
}

/** The stickers that every account may send, one package at a time. */
export function StickerPicker({ packageId, stickerId, onChoose }: StickerPickerProps) {
  const t = useTranslations("message-editor");
  const known = sendableStickers.find((run) => run.packageId === packageId) ?? sendableStickers[0];
  const [shown, setShown] = useState(known?.packageId ?? "");
  const run = sendableStickers.find((candidate) => candidate.packageId === shown);
  const ids = run ? Array.from({ length: run.last - run.first + 1 }, (_, index) => String(run.first + index)) : [];
  return (
    <div className="flex flex-col gap-2">
      <div className="w-56">
        <Select
          aria-label={t("sticker.package")}
          value={shown}
          onValueChange={setShown}
          options={sendableStickers.map((each) => ({
            value: each.packageId,
            label: t("sticker.packageName", { id: each.packageId }),
          }))}
        />
      </div>
      <div
        role="group"
        aria-label={t("sticker.choose")}
        className="grid max-h-56 grid-cols-[repeat(auto-fill,minmax(3.5rem,1fr))] gap-1 overflow-y-auto rounded-md border border-border p-1"
      >
        {ids.map((id) => (
          <StickerButton
            key={id}
            id={id}
            isChosen={id === stickerId && shown === packageId}
            onChoose={() => onChoose({ packageId: shown, stickerId: id })}
          />
        ))}
      </div>
    </div>
  );
}

function StickerButton({ id, isChosen, onChoose }: { id: string; isChosen: boolean; onChoose: () => void }) {
  const t = useTranslations("message-editor");
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={t("sticker.one", { id })}
      onClick={onChoose}
      className={cx(
        "grid aspect-square place-items-center rounded-sm border p-1 text-2xs text-fg-3 hover:bg-hover",
        isChosen ? "border-focus bg-accent-soft" : "border-transparent",
      )}
    >
      <RemoteImage
        url={stickerImageUrl(id)}
        alt=""
        className="size-full object-contain"
        fallback={<span className="tabular-nums">{id.slice(-4)}</span>}
      />
    </button>
  );
}
