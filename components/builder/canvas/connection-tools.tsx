"use client";

import { type LucideIcon, Pin, Plus, Trash2 } from "lucide-react";
import type { MouseEvent } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { outletAt, type Point } from "@/lib/builder/shared";
import { measures } from "@/lib/canvas/shared";
import { useCanvasStore } from "./canvas-store";
import type { ConnectionData } from "./flow-types";

const button = 26;

/** What can be done with a connection, at its middle (CAN-16, MOD-4). Part of the line, so that pointing at it keeps it. */
export function ConnectionTools({ data, middle }: { data: ConnectionData; middle: Point }) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const canvas = useCanvasStore();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const { connection, outlet } = data;
  const ref = outlet.path === null ? undefined : outletAt(outlet.path);
  if (!canEdit || !ref) return null;
  const on = { stepId: connection.from, outlet: ref };
  const isByOrder = connection.kind === "implicit";
  const insert = ({ clientX, clientY }: MouseEvent) => {
    const place = { x: middle.x - measures.width / 2, y: middle.y - measures.header / 2 };
    canvas.setState({ menu: { type: "addStep", at: { x: clientX, y: clientY }, place, on } });
  };
  const width = button * 2 + 4;
  return (
    <foreignObject
      x={middle.x - width / 2}
      y={middle.y - (button + 4) / 2}
      width={width}
      height={button + 4}
      className="overflow-visible"
    >
      <div className="nodrag nopan flex rounded-full border border-edge-active bg-surface-raised shadow-pop">
        <Tool label={t("menu.insert")} icon={Plus} onClick={insert} />
        {isByOrder ? (
          <Tool
            label={t("menu.makeExplicit")}
            icon={Pin}
            onClick={() => store.getState().perform({ type: "make_explicit", stepId: connection.from })}
          />
        ) : (
          <Tool
            label={t("menu.disconnect")}
            icon={Trash2}
            onClick={() => store.getState().perform({ type: "disconnect", ...on })}
          />
        )}
      </div>
    </foreignObject>
  );
}

function Tool({ label, icon, onClick }: { label: string; icon: LucideIcon; onClick: (event: MouseEvent) => void }) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation();
        onClick(event);
      }}
      className="grid h-6.5 flex-1 place-items-center rounded-full text-fg-2 hover:bg-hover hover:text-fg"
    >
      <Icon icon={icon} size={14} />
    </button>
  );
}
