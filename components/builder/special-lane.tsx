"use client";

import { ChevronDown, ChevronUp, Layers } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { useMedia } from "@/components/ui/use-media";
import type { SpecialNode } from "@/lib/canvas/shared";
import { SpecialCard } from "./special-card";

/** The docked lane of special steps (CAN-7): one place for each role, ghosts for those the engine plays by default. */
export function SpecialLane({ specials }: { specials: readonly SpecialNode[] }) {
  const t = useTranslations("builder");
  const [chosen, setOpen] = useState<boolean>();
  // Below this width the lane starts folded, so that steps keep their room.
  const isWide = useMedia("(width >= 1440px)");
  const isOpen = chosen ?? isWide;
  return (
    <section className="rounded-lg border border-border-strong bg-lane shadow-card" aria-label={t("lane.title")}>
      <header className="flex items-center gap-2 px-3 py-1 text-sm">
        <Icon icon={Layers} size={14} className="text-fg-3" />
        <h2 className="font-semibold">{t("lane.title")}</h2>
        <p className="truncate text-xs text-fg-3 max-md:hidden">{t("lane.hint")}</p>
        <IconButton
          className="ml-auto"
          size="sm"
          label={t(isOpen ? "lane.collapse" : "lane.expand")}
          aria-expanded={isOpen}
          icon={<Icon icon={isOpen ? ChevronDown : ChevronUp} size={14} />}
          onClick={() => setOpen(!isOpen)}
        />
      </header>
      {isOpen ? (
        <ul className="grid max-h-48 grid-cols-[repeat(auto-fill,minmax(176px,1fr))] gap-2 overflow-y-auto px-3 pb-3">
          {specials.map((special) => (
            <li key={special.role} className="flex">
              <SpecialCard special={special} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
