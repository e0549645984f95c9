"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "./cx";
import { Icon } from "./icon";

interface DialogProps {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The button that opens it, when the dialog keeps its own state. */
  trigger?: ReactElement;
  title: ReactNode;
  description?: ReactNode;
  size?: "sm" | "md" | "lg";
  /** Buttons at the foot; the one that closes is a `DialogClose`. */
  footer?: ReactNode;
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
}

const widths = { sm: "max-w-100", md: "max-w-150", lg: "max-w-220" };

/** Asks or shows something before anything else. Focus is trapped and returned; Esc closes the topmost only. */
export function Dialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  size = "md",
  footer,
  initialFocus,
  children,
}: DialogProps) {
  const t = useTranslations("ui");
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-scrim transition-opacity duration-240 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 grid place-items-center p-4 max-md:place-items-end max-md:p-0">
          <Base.Popup
            initialFocus={initialFocus}
            className={cx(
              "relative flex max-h-full w-full flex-col overflow-hidden rounded-xl border border-border bg-surface shadow-dialog outline-none max-md:max-w-none max-md:rounded-b-none",
              "transition-[opacity,translate] duration-240 ease-out data-starting-style:translate-y-2 data-starting-style:opacity-0 data-ending-style:opacity-0",
              widths[size],
            )}
          >
            <header className="flex items-start gap-3 px-6 pt-4.5 pb-3.5 max-md:px-4">
              <div className="min-w-0 flex-1 pr-8">
                <Base.Title className="heading text-lg">{title}</Base.Title>
                {description ? (
                  <Base.Description className="mt-1 text-xs/[1.6] text-fg-2">{description}</Base.Description>
                ) : null}
              </div>
            </header>
            {children ? <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-5 max-md:px-4">{children}</div> : null}
            {footer ? (
              <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-border px-6 py-3.5 max-md:px-4">
                {footer}
              </footer>
            ) : null}
            {/* Last in order, so that focus begins with the content; without a tooltip, which would take the first Esc. */}
            <Base.Close
              aria-label={t("close")}
              className="absolute top-3 right-4 grid size-8 place-items-center rounded-sm text-fg-2 hover:bg-hover pointer-coarse:size-11"
            >
              <Icon icon={X} />
            </Base.Close>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the dialog around it: `<DialogClose render={<Button>…</Button>} />`. */
export const DialogClose = Base.Close;
