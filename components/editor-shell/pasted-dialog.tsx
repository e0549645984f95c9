"use client";

import { Link2 } from "lucide-react";
import { useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { type Dangling, outletAt, type Report } from "@/lib/builder/shared";
import { indexOf, titleOf } from "@/lib/engine";
import { showPlace } from "./actions";

interface PastedDialogProps {
  report: Report;
  lostFiles: number;
  onClose: () => void;
}

/** What leads nowhere since it was pasted, each with a way there, and with what is probably meant (CAN-14). */
export function PastedDialog({ report, lostFiles, onClose }: PastedDialogProps) {
  const t = useTranslations("editor-shell.pasted");
  const ui = useTranslations("ui");
  const { dangling = [], rolesDropped = [], ids = {} } = report;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title", { count: Object.keys(ids).length })}
      description={t("text", { count: dangling.length })}
      footer={<DialogClose render={<Button variant="primary">{ui("close")}</Button>} />}
    >
      <ul className="flex flex-col divide-y divide-border rounded-md border border-border empty:hidden">
        {dangling.map((item) => (
          <DanglingLine key={`${item.stepId}${item.path}${item.name}`} item={item} onClose={onClose} />
        ))}
      </ul>
      {lostFiles > 0 ? <p className="mt-3 text-xs/[1.7] text-fg-2">{t("files", { count: lostFiles })}</p> : null}
      {rolesDropped.length > 0 ? (
        <p className="mt-3 text-xs/[1.7] text-fg-2">{t("roles", { ids: rolesDropped.join("、") })}</p>
      ) : null}
    </Dialog>
  );
}

function DanglingLine({ item, onClose }: { item: Dangling; onClose: () => void }) {
  const t = useTranslations("editor-shell.pasted");
  const store = useBuilderStore();
  const { meaning } = useDocument();
  const { byId } = indexOf(meaning);
  const step = byId.get(item.stepId);
  const meant = item.isHereToo ? byId.get(item.target) : undefined;
  const outlet = outletAt(item.path);
  const isDangling = !byId.has(item.name);
  const connect = () => {
    if (outlet) store.getState().perform({ type: "connect", stepId: item.stepId, outlet, target: item.target });
  };
  const show = () => {
    onClose();
    showPlace(store, { id: item.stepId, path: item.path });
  };
  if (!step || !isDangling) return null;
  return (
    <li className="flex flex-wrap items-center gap-2 px-3 py-2 text-sm">
      <span className="min-w-0 flex-1">
        <span className="font-medium">{titleOf(step)}</span>
        <span className="block truncate text-xs text-fg-2">{t("names", { target: item.target })}</span>
      </span>
      <Button size="sm" variant="ghost" onClick={show}>
        {t("show")}
      </Button>
      {meant && outlet ? (
        <Button size="sm" icon={<Icon icon={Link2} size={14} />} onClick={connect}>
          {t("connect", { title: titleOf(meant) })}
        </Button>
      ) : null}
    </li>
  );
}
