"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";

interface DrawerProps {
  open: boolean;
  onClose: () => void;
  /** What it shows, for those who hear it. */
  label: string;
  /** What gets the focus back. */
  finalFocus?: () => HTMLElement | null;
  children: ReactNode;
}

/** A panel over the right side of a page, with an address of its own. Focus is trapped and returned; Esc closes the topmost only. */
export function Drawer({ open, onClose, label, finalFocus, children }: DrawerProps) {
  return (
    <Base.Root open={open} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-240 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          aria-label={label}
          finalFocus={finalFocus}
          className="fixed inset-y-0 right-0 z-40 flex w-130 max-w-full flex-col border-l border-border bg-surface shadow-dialog outline-none transition-[opacity,translate] duration-240 ease-out data-ending-style:opacity-0 data-starting-style:translate-x-2 data-starting-style:opacity-0"
        >
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the drawer around it. */
export const DrawerClose = Base.Close;
