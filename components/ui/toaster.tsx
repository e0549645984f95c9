"use client";

import { CircleAlert, X } from "lucide-react";
import { Toaster as Sonner } from "sonner";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "./icon";

const classNames = {
  toast:
    "flex w-full items-center gap-3 rounded-md bg-toast py-2 pr-2 pl-3.5 text-sm text-toast-fg shadow-dialog forced-colors:border",
  content: "min-w-0 flex-1",
  actionButton: "flex-none rounded-sm px-2 py-1 font-medium text-toast-action hover:underline",
  closeButton: "order-last grid size-7 flex-none place-items-center rounded-sm",
  icon: "flex",
};

/** Where notices appear. Rendered once, by the root layout. */
export function Toaster() {
  const t = useTranslations("ui");
  return (
    <Sonner
      position="bottom-left"
      mobileOffset={{ bottom: 80 }}
      visibleToasts={1}
      containerAriaLabel={t("notifications")}
      toastOptions={{ unstyled: true, classNames, closeButtonAriaLabel: t("close") }}
      icons={{ error: <Icon icon={CircleAlert} />, close: <Icon icon={X} size={14} /> }}
    />
  );
}
