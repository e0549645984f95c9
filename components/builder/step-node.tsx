"use client";

import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { Flag } from "lucide-react";
import { memo } from "react";
import { RoleMark } from "@/components/builder-store/role-mark";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { type CanvasNode, type Outlet, previewsOf } from "@/lib/canvas/shared";
import { outletLabel } from "./outlet-label";
import { OutletStub } from "./outlet-target";
import { StepCounts } from "./step-counts";
import { StepPreview } from "./step-preview";

export type StepFlowNode = Node<{ node: CanvasNode }, "step">;

/** A step on the canvas (CAN-1): header, bubbles, counts, and one row for each outlet. Knows nothing but its step. */
export const StepNode = memo(function StepNode({ data, selected }: NodeProps<StepFlowNode>) {
  const { node } = data;
  return (
    <article
      className={cx(
        "w-55 rounded-lg border bg-node shadow-card",
        selected ? "border-focus ring-2 ring-focus" : "border-node-line",
      )}
    >
      {node.isStart ? <StartMark /> : null}
      <Handle type="target" position={Position.Left} className="!top-7 !size-0 !min-h-0 !min-w-0 !border-0" />
      <NodeHeader node={node} />
      <div className="flex flex-col gap-1.5 px-2.5">
        {previewsOf(node.step).map((preview, index) => (
          <StepPreview key={`${index}-${preview.type}`} preview={preview} />
        ))}
      </div>
      <StepCounts step={node.step} />
      <ul className="border-t border-border">
        {node.outlets.map((outlet) => (
          <OutletRow key={outlet.id} outlet={outlet} />
        ))}
      </ul>
    </article>
  );
});

function StartMark() {
  const t = useTranslations("builder");
  return (
    <span className="absolute -top-9 left-3 inline-flex h-7 items-center gap-1.5 rounded-full border border-success-line bg-success-soft px-3 text-xs font-medium text-success-fg">
      <Icon icon={Flag} size={12} />
      {t("canvas.start")}
    </span>
  );
}

function NodeHeader({ node }: { node: CanvasNode }) {
  const t = useTranslations("builder");
  return (
    <header className="flex items-center gap-2 px-2.5 py-2">
      <RoleMark role={node.role} />
      <div className="min-w-0">
        <h3 className="truncate text-sm font-semibold">
          <span className="sr-only">{t(`role.${node.role}`)} </span>
          {node.title}
        </h3>
        <p className="truncate font-mono text-2xs text-fg-3">{node.step.id}</p>
      </div>
    </header>
  );
}

function OutletRow({ outlet }: { outlet: Outlet }) {
  const t = useTranslations("builder");
  const isLast = outlet.kind === "next" || outlet.kind === "implicit" || outlet.kind === "end";
  return (
    <li
      className={cx(
        "relative flex h-6.5 items-center gap-2 border-t border-border px-2.5 text-xs first:border-t-0",
        isLast && "justify-end text-fg-2",
      )}
      title={outlet.kind === "implicit" ? t("canvas.implicitHint") : undefined}
    >
      <span className="truncate">{outletLabel(t, outlet)}</span>
      {isLast || outlet.kind === "branch" ? null : (
        <span className="ml-auto truncate font-mono text-2xs text-fg-3">{outlet.detail}</span>
      )}
      <OutletStub target={outlet.target} />
      {outlet.target?.type === "step" ? (
        <Handle
          id={outlet.id}
          type="source"
          position={Position.Right}
          className="!size-2.5 !border-[1.5px] !border-edge !bg-node"
        />
      ) : null}
    </li>
  );
}
