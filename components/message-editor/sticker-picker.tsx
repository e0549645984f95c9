"use client";

import { Search } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from "react";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { RemoteImage } from "@/components/messages/remote-image";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { stickerImageUrl } from "@/lib/channels/shared";
import { findStickers, type KnownSticker, stickerPackages } from "./find-stickers";
import { gridStep } from "./grid-step";

interface StickerPickerProps {
  packageId: string;
  stickerId: string;
  onChoose: (sticker: { packageId: string; stickerId: string }) => void;
}

const everywhere = "all";

/** MSG-1: the stickers that every account may send, by what they show, one package or all of them. */
export function StickerPicker({ packageId, stickerId, onChoose }: StickerPickerProps) {
  const t = useTranslations("message-editor");
  const locale = useLocale() === "en" ? "en" : "ja";
  const known = stickerPackages.find((candidate) => candidate.packageId === packageId);
  const [query, setQuery] = useState("");
  const [place, setPlace] = useState(known?.packageId ?? everywhere);
  const sought = useDeferredValue(query);
  const found = useMemo(() => findStickers(sought, place === everywhere ? undefined : place), [sought, place]);
  const search = (words: string) => {
    // Whoever looks for words does not know the package yet; it can be narrowed down afterwards.
    if (query === "" && words !== "") setPlace(everywhere);
    setQuery(words);
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <div className="min-w-44 flex-1">
          <Input
            type="search"
            aria-label={t("sticker.search")}
            placeholder={t("sticker.searchHint")}
            leading={<Icon icon={Search} size={14} />}
            value={query}
            onValueChange={search}
          />
        </div>
        <div className="min-w-44 flex-1">
          <Select
            aria-label={t("sticker.package")}
            value={place}
            onValueChange={setPlace}
            options={[
              { value: everywhere, label: t("sticker.everywhere") },
              ...stickerPackages.map((each) => ({ value: each.packageId, label: each.title[locale] })),
            ]}
          />
        </div>
      </div>
      <p aria-live="polite" className="text-xs text-fg-3">
        {found.length === 0 ? t("sticker.none") : t("sticker.found", { count: found.length })}
      </p>
      {found.length === 0 ? null : (
        <StickerGrid
          stickers={found}
          chosen={found.findIndex((each) => each.stickerId === stickerId && each.packageId === packageId)}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}

interface StickerGridProps {
  stickers: readonly KnownSticker[];
  /** Its place, or −1. */
  chosen: number;
  onChoose: StickerPickerProps["onChoose"];
}

/** One stop of the tab key; arrows go about in it, Enter or space chooses. */
function StickerGrid({ stickers, chosen, onChoose }: StickerGridProps) {
  const t = useTranslations("message-editor");
  const hint = useId();
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=option]")];
    const at = all.findIndex((one) => one === document.activeElement);
    const columns = all.filter(({ offsetTop }) => offsetTop === all[0]?.offsetTop).length;
    const to = gridStep({ key: event.key, at, count: all.length, columns });
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return (
    <>
      <div
        role="listbox"
        aria-label={t("sticker.choose")}
        aria-describedby={hint}
        onKeyDown={move}
        className="relative grid max-h-64 grid-cols-[repeat(auto-fill,minmax(3.75rem,1fr))] gap-1 overflow-y-auto rounded-md border border-border p-1"
      >
        {stickers.map((sticker, index) => (
          <StickerOption
            key={sticker.stickerId}
            sticker={sticker}
            isChosen={index === chosen}
            isStop={index === Math.max(0, chosen)}
            onChoose={() => onChoose({ packageId: sticker.packageId, stickerId: sticker.stickerId })}
          />
        ))}
      </div>
      <p id={hint} className="sr-only">
        {t("sticker.keys")}
      </p>
    </>
  );
}

interface StickerOptionProps {
  sticker: KnownSticker;
  isChosen: boolean;
  isStop: boolean;
  onChoose: () => void;
}

function StickerOption({ sticker: { stickerId, name }, isChosen, isStop, onChoose }: StickerOptionProps) {
  const t = useTranslations("message-editor");
  const words = name[useLocale() === "en" ? "en" : "ja"];
  const label = words ? t("sticker.named", { words, id: stickerId }) : t("sticker.one", { id: stickerId });
  return (
    <button
      type="button"
      role="option"
      aria-selected={isChosen}
      aria-label={label}
      title={label}
      tabIndex={isStop ? 0 : -1}
      onClick={onChoose}
      className={cx(
        "grid aspect-square min-w-0 place-items-center overflow-hidden rounded-sm border p-1 text-2xs hover:bg-hover",
        isChosen ? "border-focus bg-accent-soft text-accent-soft-fg" : "border-transparent text-fg-2",
      )}
    >
      <RemoteImage
        url={stickerImageUrl(stickerId)}
        alt=""
        className="size-full object-contain"
        fallback={
          <span className="flex min-w-0 max-w-full flex-col items-center">
            <span className="line-clamp-2 max-w-full text-center">{words.split(/・|, /)[0]}</span>
            <span className="text-fg-3 tabular-nums">{stickerId.slice(-4)}</span>
          </span>
        }
      />
    </button>
  );
}
