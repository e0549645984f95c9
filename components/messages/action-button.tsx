"use client";

import type { CSSProperties, ReactNode } from "react";
import type { Action } from "@/lib/messages";
import { useDescribeAction } from "./use-describe-action";
import { useTap } from "./use-tap";

interface ActionButtonProps {
  action?: Action;
  label: string;
  className?: string;
  style?: CSSProperties;
  children: ReactNode;
}

/** A button, picture or text that can be tapped; on the phone it acts, elsewhere it tells what the tap would do. */
export function ActionButton({ action, label, className = "", style, children }: ActionButtonProps) {
  const tap = useTap(action, label);
  const describe = useDescribeAction();
  if (!tap)
    return (
      <span className={className} style={style} title={action && describe(action)}>
        {children}
      </span>
    );
  return (
    // Above the area of a box or bubble that can be tapped as a whole.
    <button
      type="button"
      className={`pointer-events-auto z-1 ${className}`}
      style={{ position: "relative", ...style }}
      {...tap}
    >
      {children}
    </button>
  );
}
