"use client";

import type { CSSProperties, ReactNode } from "react";
import type { Action } from "@/lib/messages";
import { useDescribeAction } from "./use-describe-action";
import { useTap } from "./use-tap";

interface TapAreaProps {
  action?: Action;
  label: string;
  className?: string;
  style?: CSSProperties;
  children: ReactNode;
}

/**
 * A box that can be tapped as a whole while buttons inside it keep their own taps. Buttons must not stand in buttons, so the
 * tap is taken by one that lies below the content and lets only its own kind through.
 */
export function TapArea({ action, label, className = "", style, children }: TapAreaProps) {
  const tap = useTap(action, label);
  const describe = useDescribeAction();
  if (!tap || !action)
    return (
      <div className={className} style={style} title={action && describe(action)}>
        {children}
      </div>
    );
  return (
    <div className={`pointer-events-none ${className}`} style={{ position: "relative", ...style }}>
      <button
        type="button"
        aria-label={label || describe(action)}
        className="pointer-events-auto absolute inset-0 z-0 cursor-pointer focus-visible:-outline-offset-2"
        {...tap}
      />
      {children}
    </div>
  );
}
