"use client";

import { Dialog } from "@base-ui/react/dialog";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Navigation } from "./navigation";
import { useShell } from "./shell-context";

/** The navigation below 768 px: comes in from the left, leaves with Esc, a press beside it, or a choice. */
export function NavDrawer() {
  const t = useTranslations("shell");
  const { isDrawerOpen, setDrawerOpen } = useShell();
  const pathname = usePathname();
  useEffect(() => {
    if (pathname) setDrawerOpen(false);
  }, [pathname, setDrawerOpen]);
  return (
    <Dialog.Root open={isDrawerOpen} onOpenChange={setDrawerOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-240 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          data-nav="wide"
          aria-label={t("navigation")}
          className="fixed inset-y-0 left-0 z-40 w-66 border-r border-border bg-surface-rail shadow-dialog outline-none transition-[opacity,translate] duration-240 ease-out data-ending-style:opacity-0 data-starting-style:-translate-x-2 data-starting-style:opacity-0"
        >
          <Navigation bindsKey={false} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
