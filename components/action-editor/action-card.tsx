"use client";

import { ChevronDown, GripVertical } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { moveKeys } from "@/components/message-editor/move-keys";
import { RowTools } from "@/components/message-editor/row-tools";
import { useDropPlace } from "@/components/message-editor/use-drop-place";
import { Banner } from "@/components/ui/banner";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Switch } from "@/components/ui/switch";
import { type ActionEntry, actionTypeOf } from "@/lib/engine";
import { useActionEditing } from "./action-editing";
import { ActionFormBody } from "./action-form-body";
import { draggedFrom } from "./dragged-from";
import { useKindName } from "./use-kind-name";
import { useUnavailable } from "./use-unavailable";

interface ActionCardProps {
  actions: readonly ActionEntry[];
  index: number;
  /** Of this action. */
  pointer: string;
  onChange: (action: ActionEntry, place: string) => void;
  onMove: (from: number, to: number) => void;
  onCopy?: () => void;
  onRemove?: () => void;
}

const dragType = "application/x-aizuchi-action";

/** One action of the list: moved by its handle, by buttons, or with ⌥↑ and ⌥↓ from anywhere inside. */
export function ActionCard({ actions, index, pointer, onChange, onMove, onCopy, onRemove }: ActionCardProps) {
  const t = useTranslations("action-editor");
  const nameOf = useKindName();
  const { isReadOnly, problems } = useActionEditing();
  const drop = useDropPlace(dragType, (data) => {
    const from = draggedFrom(data, pointer);
    if (from !== undefined) onMove(from, index);
    return from !== undefined;
  });
  const [isOpen, setOpen] = useState(true);
  const bodyId = useId();
  const reason = useUnavailable();
  const action = actions[index];
  if (!action) return null;
  const name = t("name", { n: index + 1, kind: nameOf(action.type) });
  const missing = action.isEnabled ? reason(action.type) : undefined;
  const problem = problems?.[`${pointer}/type`] ?? (actionTypeOf(action.type) ? undefined : t("unknown"));
  return (
    <li
      aria-label={name}
      data-pointer={pointer}
      onKeyDown={isReadOnly ? undefined : moveKeys(index, actions.length, (to) => onMove(index, to))}
      {...drop.handlers}
      className={cx(
        "min-w-0 rounded-lg border bg-surface",
        drop.isOver ? "border-focus ring-1 ring-focus" : "border-border",
      )}
    >
      <header
        className={cx(
          "flex min-h-11 flex-wrap items-center gap-x-2 py-1 pr-2 pl-2",
          isOpen && "border-b border-border",
        )}
      >
        {isReadOnly || actions.length < 2 ? null : (
          <span
            draggable
            aria-hidden
            title={t("drag")}
            onDragStart={(event) => event.dataTransfer.setData(dragType, pointer)}
            className="grid size-6 cursor-grab place-items-center text-fg-3"
          >
            <Icon icon={GripVertical} />
          </span>
        )}
        <IconButton
          size="sm"
          label={isOpen ? t("close", { name }) : t("open", { name })}
          icon={<Icon icon={ChevronDown} size={14} className={isOpen ? "" : "-rotate-90"} />}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setOpen(!isOpen)}
        />
        <h3 className={cx("min-w-36 flex-1 truncate text-sm font-medium", !action.isEnabled && "text-fg-3")}>{name}</h3>
        <Switch
          aria-label={t("enabled", { name })}
          checked={action.isEnabled}
          disabled={isReadOnly}
          onCheckedChange={(isEnabled) => onChange({ ...action, isEnabled }, "/isEnabled")}
        />
        {isReadOnly ? null : (
          <RowTools
            name={name}
            index={index}
            count={actions.length}
            onMove={(to) => onMove(index, to)}
            onCopy={onCopy}
            onRemove={onRemove}
          />
        )}
      </header>
      <div id={bodyId} hidden={!isOpen} className={isOpen ? "flex flex-col gap-3 p-3" : undefined}>
        {problem ? <Banner tone="danger">{problem}</Banner> : null}
        {missing && !problem ? <Banner tone="warning">{t("cannotRun", { reason: missing })}</Banner> : null}
        <ActionFormBody action={action} actions={actions} index={index} pointer={pointer} onChange={onChange} />
      </div>
    </li>
  );
}
