"use client";

import { Copy, Ellipsis, Save, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { notify, notifyError } from "@/components/ui/toast";
import type { TemplateView } from "@/lib/templates/shared";
import { useTemplateEditing } from "./template-editing";
import { useFailureText } from "./use-failure-text";
import { useRemoval } from "./use-removal";

/** Save, and what else can be done with the template at hand. Nothing for who may only look. */
export function TemplateActions() {
  const t = useTranslations("templates");
  const { editor, save, canEdit } = useTemplateEditing();
  if (!canEdit) return null;
  return (
    <>
      {editor.saved ? <MoreMenu template={editor.saved} /> : null}
      <Button
        variant="primary"
        icon={<Icon icon={Save} />}
        keys="mod+s"
        loading={editor.isSaving}
        disabled={!editor.isDirty}
        onClick={() => void save()}
        className="max-md:[&_kbd]:hidden"
      >
        {t("save")}
      </Button>
    </>
  );
}

function MoreMenu({ template }: { template: TemplateView }) {
  const t = useTranslations("templates");
  const textOf = useFailureText();
  const router = useRouter();
  const { api, base } = useTemplateEditing();
  const { remove, dialog } = useRemoval(api, (change) =>
    router.push(change === "removed" ? base : `${base}/${template.id}`),
  );
  const copy = async () => {
    try {
      const made = await api.copy(template.id, t("copyTitle", { title: template.title }));
      router.push(`${base}/${made.id}`);
      notify(t("copied", { title: template.title }));
    } catch (error) {
      notifyError(textOf(error));
    }
  };
  return (
    <>
      <Menu align="end" trigger={<IconButton bordered label={t("more")} icon={<Icon icon={Ellipsis} />} />}>
        <MenuItem icon={<Icon icon={Copy} />} onSelect={() => void copy()}>
          {t("copy")}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Icon icon={Trash2} />} danger onSelect={() => void remove(template)}>
          {t("remove")}
        </MenuItem>
      </Menu>
      {dialog}
    </>
  );
}
