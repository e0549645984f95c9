"use client";

import { memo, useEffect, useRef } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { RoleMark } from "@/components/builder-store/role-mark";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { type CanvasNode, previewText } from "@/lib/canvas/shared";
import { noProblems } from "@/lib/problems/shared";
import { CommentBadge } from "../comment-badge";
import { useNodeName } from "../use-node-name";
import { OutletButtons } from "./outlet-buttons";
import { ProblemCounts } from "./problem-counts";
import { RowTools } from "./row-tools";
import { TitleCell } from "./title-cell";
import type { RowActions } from "./use-row-actions";
import { useRowDrag } from "./use-row-drag";

interface OutlineRowProps {
  node: CanvasNode;
  /** Whether Tab comes to this row, and to what it holds. */
  isActive: boolean;
  canEdit: boolean;
  actions: RowActions;
}

/** A step in a row: id, title, role, where it leads. Knows nothing but its step (PERF-14). */
export const OutlineRow = memo(function OutlineRow({ node, isActive, canEdit, actions }: OutlineRowProps) {
  const t = useTranslations("builder");
  const nameOf = useNodeName();
  const { id } = node.step;
  const isSelected = useBuilder(({ selection }) => selection.steps.includes(id));
  const problems = useBuilder((state) => state.problems?.byStep.get(id)?.counts) ?? noProblems;
  const comments = useBuilder(({ discussion }) => discussion?.open[id] ?? 0);
  const drag = useRowDrag(id, actions);
  const row = useRef<HTMLLIElement>(null);
  useRevealed(row, id);
  return (
    <li
      ref={row}
      {...(canEdit && !node.step.special ? drag.row : {})}
      className={cx(
        "group relative flex flex-wrap items-start gap-x-3 gap-y-1 rounded-md border bg-surface py-2 pr-2 pl-3 [contain-intrinsic-size:auto_72px] [content-visibility:auto]",
        isSelected ? "border-focus ring-1 ring-focus" : "border-border hover:border-border-strong",
        node.step.special && "border-3 border-double",
        drag.edge === "before" && "shadow-[0_-3px_0_var(--focus)]",
        drag.edge === "behind" && "shadow-[0_3px_0_var(--focus)]",
      )}
    >
      <button
        type="button"
        data-step={id}
        aria-pressed={isSelected}
        aria-label={nameOf(node, problems, comments)}
        tabIndex={isActive ? 0 : -1}
        onClick={(event) => actions.choose(id, event)}
        className="absolute inset-0 rounded-md"
      />
      <RoleMark role={node.role} />
      <div className="pointer-events-none relative min-w-0 flex-1 basis-48">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <TitleCell node={node} canEdit={canEdit} isActive={isActive} />
          <span className="truncate font-mono text-2xs text-fg-3">{id}</span>
          <span className="text-2xs text-fg-3">{t(`role.${node.role}`)}</span>
          <ProblemCounts counts={problems} />
          <CommentBadge
            stepId={id}
            tabIndex={isActive ? 0 : -1}
            className="pointer-events-auto self-center pointer-coarse:min-h-9"
          />
          {node.isStart ? <span className="text-2xs text-success-fg">{t("canvas.start")}</span> : null}
        </div>
        <p className="line-clamp-1 text-xs text-fg-2">{wordsOf(node) || t("details.noMessages")}</p>
        <OutletButtons node={node} canEdit={canEdit} isActive={isActive} />
      </div>
      <RowTools node={node} canEdit={canEdit} isActive={isActive} handle={drag.handle} actions={actions} />
    </li>
  );
});

function wordsOf({ step, names }: CanvasNode): string {
  return step.messages
    .map((message) => previewText(message, names))
    .filter(Boolean)
    .join(" ／ ");
}

/** Comes into view when undo or redo changed it (UND-5), as the canvas does by itself. */
function useRevealed(row: React.RefObject<HTMLLIElement | null>, stepId: string): void {
  const store = useBuilderStore();
  useEffect(
    () =>
      store.subscribe(({ said }, before) => {
        const isMeant = said && said !== before.said && (said.type === "undid" || said.type === "redid");
        if (isMeant && said.focus[0] === stepId) row.current?.scrollIntoView({ block: "nearest" });
      }),
    [store, row, stepId],
  );
}
