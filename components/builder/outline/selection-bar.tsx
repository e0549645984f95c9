"use client";

import { CopyPlus, Trash2 } from "lucide-react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { deleteOrAsk } from "@/components/builder-store/delete-or-ask";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** What can be done with several steps at once (CAN-12); the keys are those of the canvas. */
export function SelectionBar() {
  const t = useTranslations("builder.outlineEditor");
  const store = useBuilderStore();
  const count = useBuilder(({ selection }) => selection.steps.length);
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  if (count < 2) return null;
  const { perform, select } = store.getState();
  const selection = () => store.getState().selection;
  return (
    <div className="sticky top-0 z-10 flex flex-wrap items-center gap-2 rounded-md border border-border bg-surface-raised px-3 py-2 shadow-card">
      <span className="mr-auto text-sm">{t("selected", { count })}</span>
      {canEdit ? (
        <>
          <Button
            size="sm"
            icon={<Icon icon={CopyPlus} size={14} />}
            onClick={() => perform({ type: "duplicate", steps: selection().steps })}
          >
            {t("duplicate")}
          </Button>
          <Button
            size="sm"
            variant="danger"
            icon={<Icon icon={Trash2} size={14} />}
            onClick={() => deleteOrAsk(store, selection())}
          >
            {t("delete")}
          </Button>
        </>
      ) : null}
      <Button size="sm" variant="ghost" onClick={() => select({})}>
        {t("clear")}
      </Button>
    </div>
  );
}
