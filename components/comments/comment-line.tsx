"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Time } from "@/components/ui/time";
import type { CommentView } from "@/lib/comments/shared";
import { CommentText } from "./comment-text";
import { useScene } from "./comments-scene";
import { Composer } from "./composer";
import { fromStored } from "./mention-text";
import { useChange } from "./use-comments";

interface CommentLineProps {
  threadId: string;
  comment: CommentView;
  names: Readonly<Record<string, string>>;
}

/** Something that somebody said; one's own can be put in other words and taken back. */
export function CommentLine({ threadId, comment, names }: CommentLineProps) {
  const t = useTranslations("comments");
  const { canComment } = useScene();
  const [mode, setMode] = useState<"read" | "edit" | "remove">("read");
  const name = comment.author?.name ?? t("formerMember");
  return (
    <div className="flex gap-2">
      <Avatar id={comment.author?.id ?? comment.id} name={name} size={24} />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-6 items-center gap-x-2">
          <span className="truncate text-xs font-semibold">{name}</span>
          <span className="flex-none text-2xs text-fg-3">
            <Time value={comment.createdAt} />
            {comment.editedAt ? ` ${t("edited")}` : null}
          </span>
          {comment.isOwn && canComment && mode !== "edit" ? (
            <OwnMenu name={name} onEdit={() => setMode("edit")} onRemove={() => setMode("remove")} />
          ) : null}
        </div>
        {mode === "edit" ? (
          <EditComment threadId={threadId} comment={comment} names={names} onDone={() => setMode("read")} />
        ) : (
          <CommentText text={comment.text} names={names} />
        )}
      </div>
      {mode === "remove" ? (
        <RemoveDialog threadId={threadId} commentId={comment.id} onClose={() => setMode("read")} />
      ) : null}
    </div>
  );
}

function OwnMenu({ name, onEdit, onRemove }: { name: string; onEdit: () => void; onRemove: () => void }) {
  const t = useTranslations("comments");
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          size="xs"
          className="ml-auto"
          label={t("more", { name })}
          icon={<Icon icon={Ellipsis} size={14} />}
        />
      }
    >
      <MenuItem icon={<Icon icon={Pencil} size={14} />} onSelect={onEdit}>
        {t("edit")}
      </MenuItem>
      <MenuItem icon={<Icon icon={Trash2} size={14} />} danger onSelect={onRemove}>
        {t("remove")}
      </MenuItem>
    </Menu>
  );
}

function EditComment({ threadId, comment, names, onDone }: CommentLineProps & { onDone: () => void }) {
  const t = useTranslations("comments");
  const { api, drafts } = useScene();
  const change = useChange();
  const name = `edit ${comment.id}`;
  const leave = () => {
    drafts.delete(name);
    onDone();
  };
  const save = async ({ text }: { text: string }) => {
    const isSaved = await change(() => api.edit(threadId, comment.id, text));
    if (isSaved) leave();
    return isSaved;
  };
  return (
    <Composer
      name={name}
      label={t("editLabel")}
      verb={t("save")}
      initial={fromStored(comment.text, names, t("formerMember"))}
      hasFocus
      onSend={save}
      onCancel={leave}
    />
  );
}

interface RemoveDialogProps {
  threadId: string;
  commentId: string;
  onClose: () => void;
}

function RemoveDialog({ threadId, commentId, onClose }: RemoveDialogProps) {
  const t = useTranslations("comments");
  const { api } = useScene();
  const change = useChange();
  const [isBusy, setIsBusy] = useState(false);
  const remove = async () => {
    setIsBusy(true);
    const isDone = await change(() => api.remove(threadId, commentId));
    setIsBusy(false);
    if (isDone) onClose();
  };
  const footer = (
    <>
      <DialogClose render={<Button>{t("cancel")}</Button>} />
      <Button variant="danger-primary" loading={isBusy} onClick={() => void remove()}>
        {t("removeOne")}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      size="sm"
      title={t("removeTitle")}
      description={t("removeText")}
      footer={footer}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    />
  );
}
