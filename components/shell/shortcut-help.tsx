"use client";

import { useTranslations } from "@/components/i18n/client";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useCommandList } from "./use-commands";

interface ShortcutHelpProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every key that does something on this page. */
export function ShortcutHelp({ open, onOpenChange }: ShortcutHelpProps) {
  const t = useTranslations("shell");
  const bound = useCommandList().flatMap(({ id, label, keys, disabled }) =>
    keys && !disabled ? [{ id, label, keys }] : [],
  );
  const rows = [...bound, { id: "palette", label: t("help.palette"), keys: "mod+k" }];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("help.title")} description={t("help.others")}>
      <dl className="grid gap-x-8 sm:grid-cols-2">
        {rows.map(({ id, label, keys }) => (
          <div key={id} className="flex min-h-9 items-center gap-3 border-b border-border">
            <dt className="min-w-0 flex-1">{label}</dt>
            <dd>
              <Kbd keys={keys} spoken />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
