"use client";

import { ChevronDown, ChevronUp, Layers } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { roleStyles } from "@/components/builder-store/role-style";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { previewsOf, type SpecialNode } from "@/lib/canvas/shared";

interface SpecialLaneProps {
  specials: readonly SpecialNode[];
  selectedId: string | null;
  onSelect: (stepId: string) => void;
}

/** The docked lane of special steps (CAN-7): one place for each role, ghosts for those the engine plays by default. */
export function SpecialLane({ specials, selectedId, onSelect }: SpecialLaneProps) {
  const t = useTranslations("builder");
  const [chosen, setOpen] = useState<boolean>();
  const isWide = useIsWide();
  const isOpen = chosen ?? isWide;
  return (
    <section className="rounded-lg border border-border-strong bg-lane shadow-card" aria-label={t("lane.title")}>
      <header className="flex items-center gap-2 px-3 py-1.5 text-sm">
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
        <ul className="grid max-h-48 grid-cols-[repeat(auto-fill,minmax(165px,1fr))] gap-2 overflow-y-auto px-3 pb-3">
          {specials.map((special) => (
            <li key={special.role} className="flex">
              <SpecialCard special={special} isSelected={special.step?.id === selectedId} onSelect={onSelect} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface SpecialCardProps {
  special: SpecialNode;
  isSelected: boolean;
  onSelect: (stepId: string) => void;
}

function SpecialCard({ special, isSelected, onSelect }: SpecialCardProps) {
  const { step } = special;
  if (!step) return <Ghost special={special} />;
  const words = previewsOf(step).find((preview) => preview.text)?.text;
  return (
    <button
      type="button"
      aria-pressed={isSelected}
      onClick={() => onSelect(step.id)}
      className={cx(
        "flex-1 rounded-md border-3 border-double bg-node px-2.5 py-1.5 text-left",
        isSelected ? "border-focus" : "border-node-line hover:border-border-strong",
      )}
    >
      <RoleWord special={special} />
      <span className="flex items-baseline gap-1.5">
        <span className="truncate text-sm font-semibold">{step.title || step.id}</span>
        <span className="truncate font-mono text-2xs text-fg-3">{step.id}</span>
      </span>
      {words ? <span className="line-clamp-1 text-xs text-fg-2">{words}</span> : null}
    </button>
  );
}

function Ghost({ special }: { special: SpecialNode }) {
  const t = useTranslations("builder");
  return (
    <div className="flex-1 rounded-md border border-dashed border-border-strong px-2.5 py-1.5">
      <RoleWord special={special} />
      <p className="line-clamp-2 text-xs text-fg-2">
        <span className="sr-only">{t("lane.ghost")} </span>
        {t(`default.${special.role}`)}
      </p>
    </div>
  );
}

function RoleWord({ special }: { special: SpecialNode }) {
  const t = useTranslations("builder");
  const style = roleStyles[special.role];
  return (
    <span className={cx("flex items-center gap-1 text-xs font-medium", style.word)}>
      <Icon icon={style.icon} size={12} />
      {t(`role.${special.role}`)}
    </span>
  );
}

/** Below 1024 px the lane starts folded, so that steps keep their room. */
function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(wide).matches,
    () => true,
  );
}

const wide = "(width >= 1024px)";

function subscribe(listener: () => void) {
  const media = window.matchMedia(wide);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
