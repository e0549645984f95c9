"use client";

import { MiniMap } from "@xyflow/react";
import { useCallback } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import type { FlowNode } from "./flow-types";
import { worstOf } from "./worst-problem";

const size = { width: 160, height: 96 };

/** The whole drawing in small, with the colours of problems: a click or a drag goes there (CAN-10). */
export function CanvasMap() {
  const t = useTranslations("builder");
  const byStep = useBuilder(({ problems }) => problems?.byStep);
  const colourOf = useCallback(
    ({ type, id }: FlowNode) => (type === "step" ? stepColours[worstOf(byStep?.get(id)) ?? "none"] : colours[type]),
    [byStep],
  );
  return (
    <MiniMap<FlowNode>
      ariaLabel={t("canvas.map")}
      pannable
      zoomable
      style={size}
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

const stepColours = { error: "var(--danger)", warning: "var(--warning)", none: "var(--edge)" } as const;
const colours = { note: "var(--bubble-note-line)", frame: "var(--pressed)" } as const;
