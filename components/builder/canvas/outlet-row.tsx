"use client";

import { Handle, Position } from "@xyflow/react";
import { Pin } from "lucide-react";
import { type MouseEvent, memo } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { outletAt } from "@/lib/builder/shared";
import type { Outlet } from "@/lib/canvas/shared";
import { outletLabel } from "../outlet-label";
import { OutletStub } from "../outlet-target";
import { useOutletMenu } from "./use-outlet-menu";

const isLast = ({ kind }: Outlet) => kind === "next" || kind === "implicit" || kind === "end";

/** One way on from a step: what it is, where it leads when no line says so, and the ring to drag a connection from (CAN-2). */
export const OutletRow = memo(function OutletRow({ stepId, outlet }: { stepId: string; outlet: Outlet }) {
  const t = useTranslations("builder");
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  return (
    <li
      className={cx(
        "relative flex h-6.5 items-center gap-2 border-t border-border pr-4 pl-2.5 text-xs",
        isLast(outlet) && "justify-end text-fg-2",
        (outlet.kind === "retry" || outlet.kind === "failure") && "text-warning-fg",
      )}
      title={outlet.kind === "implicit" ? t("canvas.implicitHint") : undefined}
    >
      <span className="truncate">{outletLabel(t, outlet)}</span>
      {outlet.kind === "button" || outlet.kind === "quickReply" ? (
        <span className="ml-auto truncate font-mono text-2xs text-fg-3">{outlet.detail}</span>
      ) : null}
      <OutletStub target={outlet.target} />
      {canEdit && outlet.kind === "implicit" ? <KeepButton stepId={stepId} /> : null}
      {canEdit && outlet.path !== null ? <OutletHandle stepId={stepId} outlet={outlet} /> : <Ring isStill />}
    </li>
  );
});

/** MOD-4: what goes on by list order alone is written down with one press. */
function KeepButton({ stepId }: { stepId: string }) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  return (
    <button
      type="button"
      title={t("menu.makeExplicit")}
      aria-label={t("menu.makeExplicit")}
      onClick={(event: MouseEvent) => {
        event.stopPropagation();
        store.getState().perform({ type: "make_explicit", stepId });
      }}
      className="nodrag nopan order-first mr-auto grid size-6 place-items-center rounded-xs text-transparent group-hover/node:text-fg-3 hover:bg-hover hover:text-fg focus-visible:text-fg"
    >
      <Icon icon={Pin} size={12} />
    </button>
  );
}

/** 24 pixels to take hold of, of which the ring in the middle is seen. A click without a drag offers the same menu as a drop. */
function OutletHandle({ stepId, outlet }: { stepId: string; outlet: Outlet }) {
  const t = useTranslations("builder");
  const openMenu = useOutletMenu();
  const ref = outlet.path === null ? undefined : outletAt(outlet.path);
  return (
    <Handle
      id={outlet.id}
      type="source"
      position={Position.Right}
      role="button"
      aria-label={t("canvas.outlet", { label: outletLabel(t, outlet) })}
      onClick={(event) => ref && openMenu(event, { stepId, outlet: ref })}
      className="group/outlet !top-px !-right-3 !grid !size-6 !min-w-0 !transform-none !cursor-crosshair place-items-center !rounded-full !border-0 !bg-transparent"
    >
      <Ring />
    </Handle>
  );
}

function Ring({ isStill = false }: { isStill?: boolean }) {
  return (
    <span
      className={cx(
        "pointer-events-none size-2.5 rounded-full border-[1.5px] border-edge bg-node",
        isStill
          ? "absolute top-2 -right-[5px]"
          : "group-hover/outlet:size-3.5 group-hover/outlet:border-edge-active group-hover/outlet:bg-accent-soft",
      )}
    />
  );
}
