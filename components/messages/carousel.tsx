"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { Children, type KeyboardEvent, type ReactNode, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { useMessageSurroundings } from "./message-context";

/** Cards in a row, as high as the highest of them. Arrow keys and the buttons at the sides go on by one card (INB-141). */
export function Carousel({ label, children }: { label: string; children: ReactNode }) {
  const t = useTranslations("messages");
  const { isInert } = useMessageSurroundings();
  const row = useRef<HTMLUListElement>(null);
  const cards = Children.toArray(children);
  const go = (step: 1 | -1) => {
    const width = row.current?.firstElementChild?.clientWidth ?? 0;
    const isReversed = row.current !== null && getComputedStyle(row.current).direction === "rtl";
    row.current?.scrollBy({ left: step * (width + gap) * (isReversed ? -1 : 1) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || event.nativeEvent.isComposing) return;
    event.preventDefault();
    go(step);
  };
  return (
    <div
      role="group"
      aria-label={label}
      aria-roledescription={t("carousel.role")}
      className="group/carousel relative max-w-full"
    >
      <ul
        ref={row}
        // A row that scrolls must be reachable by keyboard.
        tabIndex={isInert ? undefined : 0}
        onKeyDown={onKeyDown}
        aria-label={label}
        className={`${isInert ? "overflow-hidden" : "overflow-x-auto"} m-0 flex max-w-full snap-x list-none items-stretch gap-2 scroll-smooth p-0 pb-1 motion-reduce:scroll-auto`}
      >
        {cards.map((card, index) => (
          <li
            key={index}
            aria-label={t("carousel.place", { place: index + 1, count: cards.length })}
            className="flex max-w-full flex-none snap-start"
          >
            {card}
          </li>
        ))}
      </ul>
      {cards.length > 1 && !isInert ? (
        <>
          <Arrow side="left" label={t("carousel.previous")} onPress={() => go(-1)} />
          <Arrow side="right" label={t("carousel.next")} onPress={() => go(1)} />
        </>
      ) : null}
    </div>
  );
}

const gap = 8;
const steps: Partial<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** For the pointer alone: the keyboard has its arrow keys, fingers swipe. */
function Arrow({ side, label, onPress }: { side: "left" | "right"; label: string; onPress: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      title={label}
      aria-label={label}
      onClick={onPress}
      className={`${side === "left" ? "left-1" : "right-1"} absolute top-1/2 z-2 grid size-8 -translate-y-1/2 place-items-center rounded-full border border-border bg-surface-raised opacity-0 shadow-pop group-hover/carousel:opacity-100 pointer-coarse:hidden`}
    >
      <Icon icon={side === "left" ? ChevronLeft : ChevronRight} size={16} />
    </button>
  );
}
