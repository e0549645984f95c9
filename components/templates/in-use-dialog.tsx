"use client";

import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { TemplateUse } from "@/lib/templates/shared";
import { UseList } from "./use-list";

interface InUseDialogProps {
  asked: { template: { title: string }; uses: readonly TemplateUse[] } | undefined;
  onAccept: () => void;
  onClose: () => void;
}

/** What would miss the template; removing it makes those send nothing in its place. */
export function InUseDialog({ asked, onAccept, onClose }: InUseDialogProps) {
  const t = useTranslations("templates");
  return (
    <Dialog
      open={asked !== undefined}
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t("inUse.title", { title: asked?.template.title ?? "" })}
      description={t("inUse.text")}
      footer={
        <>
          <DialogClose render={<Button>{t("inUse.keep")}</Button>} />
          <Button variant="danger" onClick={onAccept}>
            {t("inUse.remove")}
          </Button>
        </>
      }
    >
      <UseList uses={asked?.uses ?? []} />
    </Dialog>
  );
}
