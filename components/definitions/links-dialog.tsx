"use client";

import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Dialog } from "@/components/ui/dialog";
import { ShareLinks } from "./share-links";

/** The links to look at what is being edited. */
export function LinksDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations("definitions.links");
  const { workspace, interactionId } = useBuilder(({ facts }) => facts);
  return (
    <Dialog open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())} title={t("title")}>
      {isOpen ? <ShareLinks workspace={workspace} interactionId={interactionId} /> : null}
    </Dialog>
  );
}
