"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { mostDeleted } from "@/lib/sessions/shared";
import type { Selection } from "./use-selection";

/** What can be done with the chosen sessions. At the foot of the screen, where its coming moves no row under the pointer. */
export function SelectionBar({ selection, onRemove }: { selection: Selection; onRemove: () => void }) {
  const t = useTranslations("sessions");
  const count = selection.selected.size;
  const isTooMany = count > mostDeleted;
  useHotkeys([
    { keys: "escape", run: selection.clear },
    { keys: "delete", run: onRemove, disabled: isTooMany },
  ]);
  return (
    <section
      aria-label={t("selection.count", { count })}
      className="sticky bottom-2 z-20 flex flex-wrap items-center gap-3 rounded-md border border-accent-line bg-accent-soft px-4 py-2 text-sm text-accent-soft-fg shadow-pop"
    >
      <span role="status" className="font-medium tabular-nums">
        {t("selection.count", { count })}
      </span>
      <Button size="sm" variant="ghost" onClick={selection.clear}>
        {t("selection.clear")}
      </Button>
      {isTooMany ? <span className="text-xs">{t("selection.limit", { count: mostDeleted })}</span> : null}
      <Button
        size="sm"
        variant="danger"
        icon={<Icon icon={Trash2} size={14} />}
        disabled={isTooMany}
        onClick={onRemove}
        className="ml-auto"
      >
        {t("selection.delete", { count })}
      </Button>
    </section>
  );
}
