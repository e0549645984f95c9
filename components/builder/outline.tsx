"use client";

import { RoleMark } from "@/components/builder-store/role-mark";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { type CanvasGraph, type CanvasNode, previewsOf } from "@/lib/canvas/shared";
import { outletLabel } from "./outlet-label";
import { OutletTargetName } from "./outlet-target";

interface OutlineProps {
  graph: CanvasGraph;
  selectedId: string | null;
  onSelect: (stepId: string) => void;
}

/** The same document as a list: the equal of the canvas for those who read or listen (A11Y-2). */
export function Outline({ graph, selectedId, onSelect }: OutlineProps) {
  const t = useTranslations("builder");
  const titleOf = (id: string) => graph.nodes.find((n) => n.step.id === id)?.title ?? id;
  return (
    <div className="mx-auto flex w-full max-w-180 flex-col gap-6 overflow-y-auto p-6 max-md:p-3">
      <ol className="flex flex-col gap-2">
        {graph.nodes.map((node) => (
          <OutlineRow
            key={node.step.id}
            node={node}
            titleOf={titleOf}
            isSelected={node.step.id === selectedId}
            onSelect={onSelect}
          />
        ))}
      </ol>
      <section>
        <h2 className="mb-2 text-sm font-semibold">{t("lane.title")}</h2>
        <ul className="grid gap-2 md:grid-cols-2">
          {graph.specials.map(({ role, step }) => (
            <li
              key={role}
              className={cx(
                "rounded-md border bg-surface px-3 py-2",
                step ? "border-border" : "border-dashed border-border-strong",
              )}
            >
              <p className="flex items-center gap-2 text-sm">
                <RoleMark role={role} />
                <span className="font-medium">{t(`role.${role}`)}</span>
                {step ? <span className="truncate font-mono text-2xs text-fg-3">{step.id}</span> : null}
              </p>
              <p className="mt-1 text-xs text-fg-2">
                {step ? (previewsOf(step).find((p) => p.text)?.text ?? step.title) : t(`default.${role}`)}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface OutlineRowProps {
  node: CanvasNode;
  titleOf: (id: string) => string;
  isSelected: boolean;
  onSelect: (stepId: string) => void;
}

function OutlineRow({ node, titleOf, isSelected, onSelect }: OutlineRowProps) {
  const t = useTranslations("builder");
  return (
    <li
      className={cx(
        "rounded-md border bg-surface",
        isSelected ? "border-focus ring-1 ring-focus" : "border-border hover:border-border-strong",
      )}
    >
      <button
        type="button"
        aria-pressed={isSelected}
        onClick={() => onSelect(node.step.id)}
        className="flex w-full items-start gap-3 rounded-md px-3 py-2.5 text-left"
      >
        <RoleMark role={node.role} />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span className="truncate text-sm font-semibold">{node.title}</span>
            <span className="truncate font-mono text-2xs text-fg-3">{node.step.id}</span>
            <span className="ml-auto flex-none text-2xs text-fg-3">{t(`role.${node.role}`)}</span>
          </span>
          {previewsOf(node.step).map((preview, index) => (
            <span key={`${index}-${preview.type}`} className="line-clamp-2 text-sm text-fg-2">
              {preview.text || t(`message.${preview.type}`)}
            </span>
          ))}
          <span className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-fg-3">
            {node.outlets.map((outlet) =>
              outlet.target ? (
                <span key={outlet.id}>
                  {outletLabel(t, outlet)} → <OutletTargetName target={outlet.target} titleOf={titleOf} />
                </span>
              ) : null,
            )}
          </span>
        </span>
      </button>
    </li>
  );
}
