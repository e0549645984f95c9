"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./kbd";

interface TooltipProps {
  content: ReactNode;
  /** Key hint beside the text. */
  keys?: string;
  side?: "top" | "right" | "bottom" | "left";
  disabled?: boolean;
  /** The element that the tooltip explains; it must have its own accessible name. */
  children: ReactElement;
}

/** A short name shown on hover and focus. Never the only place where something is said. */
export function Tooltip({ content, keys, side = "top", disabled = false, children }: TooltipProps) {
  return (
    <Base.Root disabled={disabled}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-60">
          <Base.Popup className="flex max-w-72 items-center gap-2 rounded-sm bg-toast px-2 py-1 text-xs text-toast-fg shadow-pop transition-opacity duration-90 data-ending-style:opacity-0 data-starting-style:opacity-0 data-instant:transition-none forced-colors:border">
            {content}
            {keys ? <Kbd keys={keys} tone="on-toast" /> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export const TooltipProvider = Base.Provider;
