"use client";

import { Check, PencilLine } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { useTemplateEditing } from "./template-editing";

/** Whether what is on the screen is what is stored. */
export function SaveState() {
  const t = useTranslations("templates");
  const { editor, canEdit } = useTemplateEditing();
  if (!canEdit) return <Badge outlined>{t("state.readOnly")}</Badge>;
  if (editor.isDirty) return <Badge icon={<Icon icon={PencilLine} size={12} />}>{t("state.changed")}</Badge>;
  return editor.saved ? (
    <Badge tone="success" icon={<Icon icon={Check} size={12} />}>
      {t("state.saved")}
    </Badge>
  ) : null;
}
