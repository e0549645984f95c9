"use client";

import { Download, Ellipsis, History, MessagesSquare, Upload } from "lucide-react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuLink } from "@/components/ui/menu";
import { useDraftChanges } from "./use-draft-changes";

/** Where else one goes from an interaction: its published versions, its sessions, its file. */
export function MoreMenu() {
  const t = useTranslations("editor-shell.more");
  const { workspace, interactionId, live, canEdit } = useBuilder(({ facts }) => facts);
  const base = `/${workspace}/interactions/${interactionId}`;
  const file = `/api/workspaces/${workspace}/interactions/${interactionId}/file`;
  const isChanged = useDraftChanges() > 0;
  const of = live && !isChanged ? live.number : "draft";
  return (
    <Menu align="end" trigger={<IconButton label={t("open")} icon={<Icon icon={Ellipsis} size={18} />} />}>
      {live ? (
        <MenuLink href={`${base}/versions/${live.number}`} icon={<Icon icon={History} />}>
          {t("version", { number: String(live.number) })}
        </MenuLink>
      ) : null}
      <MenuLink href={`${base}/sessions`} icon={<Icon icon={MessagesSquare} />}>
        {t("sessions")}
      </MenuLink>
      <MenuLink href={`${file}?of=${of}`} icon={<Icon icon={Download} />}>
        {t("export")}
      </MenuLink>
      {canEdit ? (
        <MenuLink href={`/${workspace}/interactions/import?into=${interactionId}`} icon={<Icon icon={Upload} />}>
          {t("import")}
        </MenuLink>
      ) : null}
    </Menu>
  );
}
