"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { type ReactNode, useMemo } from "react";
import { cx } from "./cx";
import { popupClass } from "./popup-styles";

interface MenuAtProps {
  label: string;
  /** On the screen, such as where somebody pressed the right button. */
  at: { x: number; y: number };
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

/** A list of actions at a place of the screen, for what no button stands for: context menus, where something was dropped. */
export function MenuAt({ label, at, onClose, className, children }: MenuAtProps) {
  const { x, y } = at;
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }), [x, y]);
  return (
    <Base.Root open onOpenChange={(isOpen) => isOpen || onClose()} modal={false}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side="bottom" align="start" sideOffset={2} className="z-50">
          <Base.Popup
            aria-label={label}
            className={cx(popupClass, "max-h-(--available-height) min-w-48 overflow-y-auto p-1", className)}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
