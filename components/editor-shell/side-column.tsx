"use client";

import { type ReactNode, useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SideHandle } from "./side-handle";
import { useSideWidth } from "./use-side-width";

interface SideColumnProps {
  inspector: ReactNode;
  settings: ReactNode;
  comments: ReactNode;
  /** When it has no room over the canvas. */
  simulator: ReactNode;
}

type Side = "details" | "simulator";

/** The column at the right: the inspector, the settings or what is said; on middle widths it shares its place with the simulator. */
export function SideColumn({ inspector, settings, comments, simulator }: SideColumnProps) {
  const t = useTranslations("editor-shell");
  const hasSelection = useBuilder(({ selection }) => selection.steps.length > 0);
  const [width, setWidth] = useSideWidth();
  const [chosen, setChosen] = useState<Side>("simulator");
  const details = settings || comments || (hasSelection ? inspector : null);
  if (!details && !simulator) return null;
  const shown = details && simulator ? chosen : details ? "details" : "simulator";
  return (
    <aside
      data-side
      aria-label={t("side")}
      style={{ width }}
      className={cx(
        "relative flex max-w-[70%] flex-none flex-col border-l border-border bg-surface",
        "max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:z-30 max-lg:max-w-full max-lg:shadow-dialog",
        "max-md:fixed max-md:inset-0 max-md:z-40 max-md:w-auto! max-md:border-l-0",
      )}
    >
      <SideHandle width={width} onChange={setWidth} />
      {details && simulator ? (
        <div className="flex justify-center border-b border-border p-2">
          <SegmentedControl<Side>
            aria-label={t("side")}
            value={chosen}
            onValueChange={setChosen}
            options={[
              { value: "details", label: t("details") },
              { value: "simulator", label: t("simulator") },
            ]}
          />
        </div>
      ) : null}
      <div className="flex min-h-0 flex-1 flex-col">{shown === "details" ? details : simulator}</div>
    </aside>
  );
}
