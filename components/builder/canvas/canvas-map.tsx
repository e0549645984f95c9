"use client";

import { MiniMap } from "@xyflow/react";
import { useTranslations } from "@/components/i18n/client";
import type { FlowNode } from "./flow-types";

/** The whole drawing in small: a click or a drag goes there (CAN-10). */
export function CanvasMap() {
  const t = useTranslations("builder");
  return (
    <MiniMap<FlowNode>
      ariaLabel={t("canvas.map")}
      pannable
      zoomable
      style={{ width: 160, height: 96 }}
      className="!static !m-0 overflow-hidden rounded-md border border-border shadow-card"
      bgColor="var(--surface)"
      maskColor="var(--hover)"
      maskStrokeColor="var(--focus)"
      maskStrokeWidth={2}
      nodeColor={colourOf}
      nodeBorderRadius={12}
    />
  );
}

function colourOf({ type }: FlowNode): string {
  switch (type) {
    case "step":
      return "var(--edge)";
    case "note":
      return "var(--bubble-note-line)";
    default:
      return "var(--pressed)";
  }
}
