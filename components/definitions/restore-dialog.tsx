"use client";

import { useCallback, useEffect, useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import type { RestorePointRow } from "@/lib/drafts/shared";
import { compareDefinitions } from "@/lib/interactions/shared";
import { ChangeList } from "./change-list";
import { editorApi } from "./editor-api";
import { useReplaceDraft } from "./use-replace-draft";

interface RestoreDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Earlier states of the draft: what going back to one would change, and the way back (SAV-7). */
export function RestoreDialog({ isOpen, onClose }: RestoreDialogProps) {
  const t = useTranslations("definitions.restore");
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title")}
      description={t("text")}
      size="lg"
    >
      {isOpen ? <Points onClose={onClose} /> : null}
    </Dialog>
  );
}

type Loaded<T> = T | "loading" | "failed";

/** Loads once for each way of loading: keep it the same with `useCallback`. */
function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ load: () => Promise<T>; value: T | "failed" }>();
  useEffect(() => {
    let isWanted = true;
    const tell = (value: T | "failed") => isWanted && setState({ load, value });
    load().then(tell, () => tell("failed"));
    return () => {
      isWanted = false;
    };
  }, [load]);
  return state?.load === load ? state.value : "loading";
}

function Points({ onClose }: { onClose: () => void }) {
  const t = useTranslations("definitions.restore");
  const facts = useBuilder((state) => state.facts);
  const points = useLoaded(useCallback(() => editorApi(facts).points(), [facts]));
  const [chosen, setChosen] = useState<string | null>(null);
  const replace = useReplaceDraft();
  if (points === "loading") return <Skeleton className="h-48 w-full" />;
  if (points === "failed") return <p className="text-sm text-danger-fg">{t("failed")}</p>;
  if (points.length === 0) return <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>;
  const restore = async (id: string) => {
    if (await replace(() => editorApi(facts).point(id), t("done"))) onClose();
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-[17rem_minmax(0,1fr)] gap-6 max-md:grid-cols-1">
        <ul aria-label={t("title")} className="max-h-96 overflow-y-auto max-md:max-h-56">
          {points.map((point) => (
            <li key={point.id}>
              <PointButton point={point} isChosen={point.id === chosen} onChoose={() => setChosen(point.id)} />
            </li>
          ))}
        </ul>
        <section aria-label={t("preview")} className="max-h-96 min-w-0 overflow-y-auto">
          {chosen === null ? <p className="text-sm text-fg-2">{t("choose")}</p> : <Preview pointId={chosen} />}
        </section>
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t border-border pt-4">
        <DialogClose render={<Button variant="ghost">{t("cancel")}</Button>} />
        <Button
          variant="primary"
          disabled={chosen === null}
          onClick={() => (chosen === null ? undefined : void restore(chosen))}
        >
          {t("submit")}
        </Button>
      </div>
    </div>
  );
}

interface PointButtonProps {
  point: RestorePointRow;
  isChosen: boolean;
  onChoose: () => void;
}

function PointButton({ point: { at, reason, by, stepCount }, isChosen, onChoose }: PointButtonProps) {
  const t = useTranslations("definitions.restore");
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className={cx(
        "flex w-full flex-col gap-0.5 rounded-md px-3 py-2 text-left",
        isChosen ? "bg-accent-soft text-accent-soft-fg" : "hover:bg-hover",
      )}
    >
      <span className="text-sm font-medium">
        <Time value={at} />
      </span>
      <span className={cx("text-xs", isChosen ? undefined : "text-fg-2")}>
        {t(`reason.${reason}`)} ・ {t("steps", { count: stepCount })}
      </span>
      {by === null ? null : <span className={cx("text-xs", isChosen ? undefined : "text-fg-3")}>{by}</span>}
    </button>
  );
}

/** What would change, seen from what is on the screen now. */
function Preview({ pointId }: { pointId: string }) {
  const t = useTranslations("definitions.restore");
  const store = useBuilderStore();
  const { facts } = store.getState();
  const point = useLoaded(useCallback(() => editorApi(facts).point(pointId), [facts, pointId]));
  if (point === "loading") return <Skeleton className="h-32 w-full" />;
  if (point === "failed") return <p className="text-sm text-danger-fg">{t("failed")}</p>;
  const changes = compareDefinitions(store.getState().editing.document.meaning, point.document.meaning);
  return (
    <>
      <h3 className="text-xs font-semibold text-fg-2">{t("preview")}</h3>
      <ChangeList changes={changes} />
    </>
  );
}
