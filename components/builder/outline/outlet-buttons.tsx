"use client";

import { useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { outletAt } from "@/lib/builder/shared";
import type { CanvasNode, Outlet } from "@/lib/canvas/shared";
import { indexOf, titleOf } from "@/lib/engine";
import { outletLabel } from "../outlet-label";

interface OutletButtonsProps {
  node: CanvasNode;
  canEdit: boolean;
  isActive: boolean;
}

/** Where a step leads, in the order in which that is tried; a press asks for another target. */
export function OutletButtons({ node, canEdit, isActive }: OutletButtonsProps) {
  const t = useTranslations("builder");
  return (
    <ul aria-label={t("details.outlets")} className="mt-1 flex flex-wrap gap-1">
      {node.outlets.map((outlet) => (
        <li key={outlet.id} className="max-w-full">
          <OutletButton stepId={node.step.id} outlet={outlet} canEdit={canEdit} isActive={isActive} />
        </li>
      ))}
    </ul>
  );
}

interface OutletButtonProps extends Omit<OutletButtonsProps, "node"> {
  stepId: string;
  outlet: Outlet;
}

function OutletButton({ stepId, outlet, canEdit, isActive }: OutletButtonProps) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const label = outletLabel(t, outlet);
  const target = useTargetName(outlet);
  const ref = outlet.path === null ? undefined : outletAt(outlet.path);
  const look = cx(
    "inline-flex min-h-6 max-w-full items-center gap-1 rounded-sm border px-1.5 text-xs",
    outlet.target === null && "border-dashed border-border-strong text-fg-3",
    outlet.target?.type === "missing" && "border-danger-line text-danger-fg",
    outlet.target && outlet.target.type !== "missing" && "border-border text-fg-2",
    outlet.kind === "implicit" && "border-dashed",
  );
  const words = (
    <>
      <span className="truncate">{label}</span>
      <span aria-hidden>→</span>
      <span className="truncate font-medium">{target}</span>
    </>
  );
  if (!canEdit || !ref) return <span className={look}>{words}</span>;
  return (
    <button
      type="button"
      tabIndex={isActive ? 0 : -1}
      title={outlet.kind === "implicit" ? t("canvas.implicitHint") : undefined}
      onClick={() => store.getState().ask({ type: "connect", stepId, outlet: ref })}
      className={cx(look, "pointer-events-auto bg-surface hover:bg-hover pointer-coarse:min-h-9")}
    >
      {words}
      <VisuallyHidden>{t("outlineEditor.changeTarget")}</VisuallyHidden>
    </button>
  );
}

function useTargetName({ kind, target }: Outlet): string {
  const t = useTranslations("builder");
  const { meaning } = useDocument();
  // A button that leads nowhere by itself is answered like any other answer.
  const isPressed = kind === "button" || kind === "quickReply";
  if (target === null) return t(isPressed ? "outlineEditor.byRules" : "outlineEditor.nowhere");
  if (target.type === "missing") return t("canvas.missing", { id: target.id });
  const step = target.stepId === null ? undefined : indexOf(meaning).byId.get(target.stepId);
  if (step) return titleOf(step);
  return target.type === "special" ? t(`role.${target.role}`) : target.stepId;
}
