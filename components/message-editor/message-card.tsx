"use client";

import { CircleAlert, GripVertical, Replace, TriangleAlert } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { StepMessage } from "@/lib/engine";
import { useEditing } from "./editing-context";
import { MessageBodyEditor } from "./message-body-editor";
import { kindIcons } from "./message-kinds";
import { moveKeys } from "./move-keys";
import { QuickRepliesEditor } from "./quick-replies-editor";
import { RowTools } from "./row-tools";
import { useDropPlace } from "./use-drop-place";
import { useFieldProblems } from "./use-field-problems";

interface MessageCardProps {
  message: StepMessage;
  index: number;
  count: number;
  onChange: (message: StepMessage) => void;
  onMove: (from: number, to: number) => void;
  onCopy?: () => void;
  onRemove?: () => void;
}

const dragType = "application/x-aizuchi-message";

/** One message of the list: moved by its handle, by buttons, or with ⌥↑ and ⌥↓ from anywhere inside. */
export function MessageCard({ message, index, count, onChange, onMove, onCopy, onRemove }: MessageCardProps) {
  const t = useTranslations("message-editor");
  const { isReadOnly } = useEditing();
  const drop = useDropPlace(dragType, (data) => {
    if (data !== "") onMove(Number(data), index);
    return data !== "";
  });
  const pointer = `/${index}`;
  const name = t("message.name", { number: index + 1, kind: t(`kind.${message.type}`) });
  const { warning } = useFieldProblems(pointer);
  return (
    <li
      aria-label={name}
      data-message={index}
      onKeyDown={isReadOnly ? undefined : moveKeys(index, count, (to) => onMove(index, to))}
      {...drop.handlers}
      className={cx("rounded-lg border bg-surface", drop.isOver ? "border-focus ring-1 ring-focus" : "border-border")}
    >
      <header className="flex min-h-11 items-center gap-2 border-b border-border py-1 pr-2 pl-2">
        {isReadOnly || count < 2 ? null : (
          <span
            draggable
            aria-hidden
            title={t("message.drag")}
            onDragStart={(event) => event.dataTransfer.setData(dragType, String(index))}
            className="grid size-6 cursor-grab place-items-center text-fg-3"
          >
            <Icon icon={GripVertical} />
          </span>
        )}
        <Icon icon={kindIcons[message.type]} className="ml-1 text-fg-2" />
        <h3 className="min-w-0 flex-1 truncate text-sm font-medium">{name}</h3>
        <ProblemBadge index={index} />
        {isReadOnly ? null : <ConvertMenu message={message} index={index} />}
        {isReadOnly ? null : (
          <RowTools
            name={name}
            index={index}
            count={count}
            onMove={(to) => onMove(index, to)}
            onCopy={onCopy}
            onRemove={onRemove}
          />
        )}
      </header>
      <div className="@container flex flex-col gap-4 p-4">
        {warning ? <p className="text-xs text-warning-fg">{warning}</p> : null}
        <MessageBodyEditor message={message} onChange={onChange} pointer={pointer} />
        <QuickRepliesEditor
          replies={message.quickReplies ?? []}
          pointer={`${pointer}/quickReplies`}
          onChange={(replies) => onChange({ ...message, quickReplies: replies.length > 0 ? replies : undefined })}
        />
      </div>
    </li>
  );
}

/** INS-3: the kinds that this message may become. */
function ConvertMenu({ message, index }: { message: StepMessage; index: number }) {
  const t = useTranslations("message-editor");
  const { conversions } = useEditing();
  const kinds = conversions?.of(message) ?? [];
  if (!conversions || kinds.length === 0) return null;
  return (
    <Menu
      align="end"
      trigger={<IconButton size="sm" label={t("row.convert")} icon={<Icon icon={Replace} size={14} />} />}
    >
      {kinds.map((kind) => (
        <MenuItem key={kind} icon={<Icon icon={kindIcons[kind]} />} onSelect={() => conversions.run(index, kind)}>
          {t("row.convertTo", { kind: t(`kind.${kind}`) })}
        </MenuItem>
      ))}
    </Menu>
  );
}

function ProblemBadge({ index }: { index: number }) {
  const t = useTranslations("message-editor");
  const mine = useEditing().problems.filter(({ pointer }) => pointer.split("/")[1] === String(index));
  if (mine.length === 0) return null;
  const errors = mine.filter(({ severity }) => severity === "error").length;
  return errors > 0 ? (
    <Badge tone="danger" icon={<Icon icon={CircleAlert} size={12} />}>
      {t("message.errors", { count: errors })}
    </Badge>
  ) : (
    <Badge tone="warning" icon={<Icon icon={TriangleAlert} size={12} />}>
      {t("message.warnings", { count: mine.length })}
    </Badge>
  );
}
