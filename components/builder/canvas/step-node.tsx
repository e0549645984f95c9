"use client";

import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { RoleMark } from "@/components/builder-store/role-mark";
import { roleStyles } from "@/components/builder-store/role-style";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { type CanvasNode, geometryOf } from "@/lib/canvas/shared";
import { CommentBadge } from "../comment-badge";
import { StepCounts } from "../step-counts";
import { useCanvas } from "./canvas-store";
import type { StepFlowNode } from "./flow-types";
import { MessageBubble } from "./message-bubble";
import { OutletRow } from "./outlet-row";
import { ProblemBadge } from "./problem-badge";
import { StartMark } from "./start-mark";
import { useRenderCount } from "./use-render-count";
import { VisitMark } from "./visit-mark";
import { worstOf } from "./worst-problem";

/** A step on the canvas (CAN-1), as much of it as can be made out (CAN-9). Knows nothing but its step. */
export const StepNode = memo(function StepNode({ id, data, selected }: NodeProps<StepFlowNode>) {
  const { node } = data;
  const level = useCanvas((state) => state.level);
  const counted = useRenderCount<HTMLElement>();
  const { height } = geometryOf(node);
  const ring = useRing(id, selected ?? false);
  return (
    <article
      ref={counted}
      style={{ height }}
      className={cx(
        "group/node relative flex w-55 flex-col rounded-lg bg-node [contain:layout_style]",
        level === "full" && "shadow-card",
        node.step.special ? "border-3 border-double" : "border",
        ring,
      )}
    >
      {node.isStart ? <StartMark stepId={id} /> : null}
      <VisitMark stepId={id} />
      {level === "full" ? <WholeStep node={node} /> : <ShortStep node={node} isBlock={level === "block"} />}
    </article>
  );
});

/** What is going on with a node, by its border: aimed at, current in the simulator, at an end of a lit connection, selected. */
function useRing(stepId: string, isSelected: boolean): string {
  const aim = useCanvas((state) => (state.aim?.target === stepId ? (state.aim.refusal ? "refused" : "good") : null));
  const isLit = useCanvas((state) => state.lit?.ends.includes(stepId) ?? false);
  const isCurrent = useBuilder((state) => state.walk?.currentStepId === stepId);
  if (aim === "good") return "border-focus ring-4 ring-focus";
  if (aim === "refused") return "cursor-not-allowed border-danger ring-4 ring-danger";
  if (isSelected)
    return cx("border-focus ring-2 ring-focus", isCurrent && "outline-3 outline-offset-3 outline-success");
  if (isCurrent) return "border-success ring-3 ring-success";
  return isLit ? "border-edge-active ring-2 ring-edge-active" : "border-node-line";
}

function WholeStep({ node }: { node: CanvasNode }) {
  const { bubbles } = geometryOf(node);
  return (
    <>
      <NodeHeader node={node} />
      {node.isCollapsed ? null : (
        <>
          <div className="flex flex-col gap-1.5 px-2.5">
            {bubbles.map((height, index) => (
              <MessageBubble key={index} message={node.step.messages[index]} names={node.names} height={height} />
            ))}
          </div>
          <StepCounts step={node.step} className="mt-1.5 h-6.5" />
        </>
      )}
      <ul className="mt-auto">
        {node.outlets.map((outlet) => (
          <OutletRow key={outlet.id} stepId={node.step.id} outlet={outlet} />
        ))}
      </ul>
    </>
  );
}

function NodeHeader({ node }: { node: CanvasNode }) {
  const t = useTranslations("builder");
  return (
    <header className="flex h-12.5 flex-none items-center gap-2 px-2.5">
      <RoleMark role={node.role} />
      <div className="min-w-0 flex-1">
        <h2 className="truncate text-sm leading-tight font-semibold">
          <span className="sr-only">{t(`role.${node.role}`)} </span>
          {node.title}
        </h2>
        <p className="flex items-baseline gap-1.5 truncate font-mono text-2xs text-fg-3">
          {node.step.special ? (
            <span className={cx("font-sans font-medium", roleStyles[node.role].word)}>{t(`role.${node.role}`)}</span>
          ) : null}
          <span className="truncate">{node.step.id}</span>
        </p>
      </div>
      <CommentBadge stepId={node.step.id} />
      <ProblemBadge stepId={node.step.id} />
    </header>
  );
}

/** From afar: what it is called, and from farther still only what it is. */
function ShortStep({ node, isBlock }: { node: CanvasNode; isBlock: boolean }) {
  const style = roleStyles[node.role];
  if (isBlock) return <Block stepId={node.step.id} mark={style.mark} />;
  return (
    <div
      className={cx("flex flex-1 flex-col items-center justify-center gap-2 rounded-lg px-2 text-center", style.mark)}
    >
      <style.icon size={36} strokeWidth={1.6} aria-hidden />
      <p className="line-clamp-3 text-2xl leading-snug font-semibold text-fg">{node.title}</p>
      <div className="flex flex-wrap justify-center gap-2 empty:hidden">
        <CommentBadge stepId={node.step.id} isLarge />
        <ProblemBadge stepId={node.step.id} isLarge />
      </div>
    </div>
  );
}

/** What has problems stands out even where nothing can be read. */
function Block({ stepId, mark }: { stepId: string; mark: string }) {
  const worst = useBuilder(({ problems }) => worstOf(problems?.byStep.get(stepId)));
  const ground = worst === "error" ? "bg-danger" : worst === "warning" ? "bg-warning" : mark;
  return <div className={cx("flex-1 rounded-lg", ground)} />;
}
