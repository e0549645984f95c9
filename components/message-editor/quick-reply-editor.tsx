"use client";

import { useTranslations } from "@/components/i18n/client";
import type { StepQuickReply } from "@/lib/engine";
import { ActionEditor } from "./action-editor";
import { counted } from "./counted";
import { useEditing } from "./editing-context";
import { moveKeys } from "./move-keys";
import { RowTools } from "./row-tools";
import { TextField } from "./text-field";
import { UploadField } from "./upload-field";

interface QuickReplyEditorProps {
  reply: StepQuickReply;
  index: number;
  count: number;
  pointer: string;
  onChange: (reply: StepQuickReply) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One chip: what it says, what it does, and its picture. */
export function QuickReplyEditor(props: QuickReplyEditorProps) {
  const { reply, index, count, pointer, onChange, onMove, onRemove } = props;
  const t = useTranslations("message-editor");
  const { isReadOnly } = useEditing();
  const name = t("quickReplies.one", { number: index + 1 });
  return (
    <li
      onKeyDown={isReadOnly ? undefined : moveKeys(index, count, onMove)}
      className="rounded-md border border-border bg-surface-sunken p-3"
    >
      <div className="mb-2 flex items-center justify-between">
        <h4 className="text-xs font-medium text-fg-2">{name}</h4>
        {isReadOnly ? null : <RowTools name={name} index={index} count={count} onMove={onMove} onRemove={onRemove} />}
      </div>
      <div className="grid gap-3">
        <TextField
          label={t("quickReplies.label")}
          value={reply.label}
          onChange={(label) => onChange({ ...reply, label })}
          pointer={`${pointer}/label`}
          limit={counted.quickReplyLabel}
        />
        <ActionEditor
          action={reply.action}
          label={reply.label}
          pointer={pointer}
          onChange={(action) => onChange({ ...reply, action })}
        />
        <TextField
          label={t("quickReplies.imageUrl")}
          isOptional
          inputMode="url"
          placeholder="https://"
          value={reply.imageUrl ?? ""}
          onChange={(imageUrl) => onChange({ ...reply, imageUrl: imageUrl || undefined })}
          pointer={`${pointer}/imageUrl`}
        />
        <UploadField
          kind="icon"
          onUploaded={({ originalContentUrl }) => onChange({ ...reply, imageUrl: originalContentUrl })}
        />
      </div>
    </li>
  );
}
