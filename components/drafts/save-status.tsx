"use client";

import { Check, CircleAlert, CloudOff, type LucideIcon, RefreshCw, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import type { DraftConflict, SavingState } from "@/components/builder-store/draft-saver";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Tooltip } from "@/components/ui/tooltip";
import { ConflictDialog } from "./conflict-dialog";

const looks: Record<Exclude<SavingState["status"], "conflict">, { icon: LucideIcon; className: string }> = {
  saved: { icon: Check, className: "text-fg-3" },
  saving: { icon: RefreshCw, className: "text-fg-3" },
  offline: { icon: CloudOff, className: "text-warning-fg" },
  refused: { icon: CircleAlert, className: "text-danger-fg" },
};

/** How far the draft is saved, always in sight (SAV-2). A conflict opens by itself and can be opened again. Viewers have nothing to save. */
export function SaveStatus({ title }: { title: string }) {
  const saving = useBuilder((state) => state.saving);
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  if (!canEdit) return null;
  if (saving.status === "conflict") return <Conflict title={title} conflict={saving.conflict} />;
  return <Standing saving={saving} />;
}

function Standing({ saving }: { saving: Exclude<SavingState, { status: "conflict" }> }) {
  const t = useTranslations("drafts");
  const { icon, className } = looks[saving.status];
  const why = saving.status === "refused" ? t(`refused.${reasonOf(saving.code)}`) : t(`statusHelp.${saving.status}`);
  // Saving and saved follow each other all the time: read aloud is only what somebody has to know.
  const isQuiet = saving.status === "saved" || saving.status === "saving";
  return (
    <Tooltip content={why}>
      <span
        role={isQuiet ? undefined : "status"}
        data-saving={saving.status}
        className={cx("flex flex-none items-center gap-1.5 text-xs", className)}
      >
        <Icon icon={icon} size={14} />
        <span className={cx(isQuiet && "max-xl:sr-only")}>{t(`status.${saving.status}`)}</span>
        {saving.status === "refused" ? <span className="sr-only">{why}</span> : null}
      </span>
    </Tooltip>
  );
}

const refusals = ["unauthenticated", "forbidden", "not_found", "invalid", "too_large"] as const;
const reasonOf = (code: string) => refusals.find((one) => one === code) ?? "internal";

function Conflict({ title, conflict }: { title: string; conflict: DraftConflict }) {
  const t = useTranslations("drafts");
  const [closed, setClosed] = useState<DraftConflict | null>(null);
  return (
    <>
      <Button
        size="sm"
        data-saving="conflict"
        icon={<Icon icon={TriangleAlert} size={14} />}
        onClick={() => setClosed(null)}
      >
        {t("status.conflict")}
      </Button>
      <ConflictDialog
        key={conflict.theirs.revision}
        title={title}
        conflict={conflict}
        isOpen={closed !== conflict}
        onClose={() => setClosed(conflict)}
      />
    </>
  );
}
