"use client";

import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { EmptyState } from "@/components/ui/empty-state";
import { AddStepButton } from "./add-step-button";
import { GhostRow } from "./ghost-row";
import { OutlineRow } from "./outline-row";
import { SelectionBar } from "./selection-bar";
import { useOutline } from "./use-outline";
import { useRowActions } from "./use-row-actions";

/**
 * The document as a list, the equal of the canvas for those who read, listen or type (A11Y-2): everything can be added, connected,
 * put in order and deleted here. Selection is the canvas's own. One row takes the focus at a time; Tab goes through what it holds.
 */
export function OutlineEditor() {
  const t = useTranslations("builder");
  const { nodes, specials, rows } = useOutline();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const actions = useRowActions(rows);
  const active = useActiveRow(rows);
  return (
    <div className="min-h-0 flex-1 relative overflow-y-auto bg-bg" onKeyDown={actions.onKeyDown}>
      <div className="mx-auto flex w-full max-w-240 flex-col gap-4 p-6 max-md:gap-3 max-md:p-3 max-md:pb-20">
        <SelectionBar />
        {nodes.length === 0 ? (
          <EmptyState title={t("outlineEditor.emptyTitle")}>{t("outlineEditor.emptyText")}</EmptyState>
        ) : (
          <ol aria-label={t("outlineEditor.steps")} className="flex flex-col gap-1.5">
            {nodes.map((node) => (
              <OutlineRow
                key={node.step.id}
                node={node}
                isActive={node.step.id === active}
                canEdit={canEdit}
                actions={actions}
              />
            ))}
          </ol>
        )}
        {canEdit ? <AddStepButton /> : null}
        <section>
          <h2 className="mb-2 text-sm font-semibold">{t("lane.title")}</h2>
          <ul className="flex flex-col gap-1.5">
            {specials.map((special) =>
              special.node ? (
                <OutlineRow
                  key={special.role}
                  node={special.node}
                  isActive={special.node.step.id === active}
                  canEdit={canEdit}
                  actions={actions}
                />
              ) : (
                <GhostRow key={special.role} role={special.role} canEdit={canEdit} />
              ),
            )}
          </ul>
        </section>
      </div>
    </div>
  );
}

/** The row that Tab comes to: what is selected, else the first. */
function useActiveRow(rows: readonly string[]): string | undefined {
  const selected = useBuilder(({ selection }) => selection.steps.at(-1));
  return selected !== undefined && rows.includes(selected) ? selected : rows[0];
}
