"use client";

import {
  Copy,
  Download,
  EllipsisVertical,
  History,
  Link2,
  ListRestart,
  MessagesSquare,
  Trash2,
  Upload,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { type ComponentProps, useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { countChanges } from "@/lib/builder/shared";
import { CopyDialog } from "./copy-dialog";
import { editorApi } from "./editor-api";
import { LinksDialog } from "./links-dialog";
import { RestoreDialog } from "./restore-dialog";
import { useReplaceDraft } from "./use-replace-draft";

/** What is done with a draft as a whole, behind one button of the editor's bar. */
export function DraftMenu({ title }: { title: string }) {
  const t = useTranslations("definitions.menu");
  const { workspace, interactionId, canEdit } = useBuilder(({ facts }) => facts);
  const [dialog, setDialog] = useState<"restore" | "copy" | "links" | null>(null);
  const draft = useDraftActions();
  const close = () => setDialog(null);
  return (
    <>
      <Menu align="end" trigger={<IconButton label={t("open")} icon={<Icon icon={EllipsisVertical} size={18} />} />}>
        <MenuLink href={`/${workspace}/interactions/${interactionId}/versions`} icon={<Line icon={History} />}>
          {t("versions")}
        </MenuLink>
        <MenuLink href={`/${workspace}/interactions/${interactionId}/sessions`} icon={<Line icon={MessagesSquare} />}>
          {t("sessions")}
        </MenuLink>
        {canEdit ? (
          <>
            <MenuItem icon={<Line icon={ListRestart} />} onSelect={() => setDialog("restore")}>
              {t("restore")}
            </MenuItem>
            <MenuItem icon={<Line icon={Copy} />} onSelect={() => setDialog("copy")}>
              {t("copy")}
            </MenuItem>
            <MenuItem icon={<Line icon={Link2} />} onSelect={() => setDialog("links")}>
              {t("links")}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Line icon={Upload} />} onSelect={draft.importFile}>
              {t("import")}
            </MenuItem>
          </>
        ) : null}
        <MenuItem icon={<Line icon={Download} />} onSelect={draft.exportFile}>
          {t("export")}
        </MenuItem>
        {canEdit ? <Discard run={draft.discard} /> : null}
      </Menu>
      <RestoreDialog isOpen={dialog === "restore"} onClose={close} />
      <LinksDialog isOpen={dialog === "links"} onClose={close} />
      <CopyDialog title={title} isOpen={dialog === "copy"} onClose={close} />
    </>
  );
}

const Line = (props: Pick<ComponentProps<typeof Icon>, "icon">) => <Icon {...props} size={14} />;

/** PUB-5: back to what is live. Nothing is asked, since it can be taken back. */
function Discard({ run }: { run: () => void }) {
  const t = useTranslations("definitions.menu");
  const live = useBuilder(({ facts }) => facts.live);
  const { meaning } = useBuilder(({ editing }) => editing.document);
  const isDisabled = !live || countChanges(live.definition, meaning) === 0;
  return (
    <>
      <MenuSeparator />
      <MenuItem danger disabled={isDisabled} icon={<Line icon={Trash2} />} onSelect={run}>
        {t("discard")}
      </MenuItem>
    </>
  );
}

function useDraftActions() {
  const t = useTranslations("definitions.menu");
  const store = useBuilderStore();
  const router = useRouter();
  const replace = useReplaceDraft();
  const facts = () => store.getState().facts;
  const exportFile = async () => {
    await store.getState().saver?.flush();
    const { live } = facts();
    const isChanged = !live || countChanges(live.definition, store.getState().editing.document.meaning) > 0;
    window.location.assign(editorApi(facts()).fileUrl(isChanged ? "draft" : live.number));
  };
  const importFile = async () => {
    await store.getState().saver?.flush();
    router.push(`/${facts().workspace}/interactions/import?into=${facts().interactionId}`);
  };
  const discard = () => {
    const { live } = facts();
    if (!live) return;
    void replace(() => editorApi(facts()).version(live.number), t("discarded", { number: String(live.number) }));
  };
  return { exportFile: () => void exportFile(), importFile: () => void importFile(), discard };
}
