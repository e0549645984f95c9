"use client";

import { GripVertical } from "lucide-react";
import { type DragEvent, type ReactNode, useId, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { keepingFocus, moveKeys } from "@/components/message-editor/move-keys";
import { move, useListKeys } from "@/components/message-editor/use-list-keys";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { RowMenu } from "./row-menu";

export interface OrderedRow {
  /** What it is called, for those who hear the buttons. */
  name: string;
  pointer: string;
  children: ReactNode;
  /** Below the row, while it is open. */
  details?: ReactNode;
}

interface OrderedListProps<Item> {
  label: string;
  items: readonly Item[];
  canEdit: boolean;
  onChange: (items: Item[]) => void;
  row: (item: Item, index: number) => OrderedRow;
}

/** Things that are looked at in order: moved by the handle, with ⌥↑ and ⌥↓ from anywhere inside, or from the menu. */
export function OrderedList<Item>({ label, items, canEdit, onChange, row }: OrderedListProps<Item>) {
  const keys = useListKeys(items.length);
  const dragType = `application/x-aizuchi-${useId().toLowerCase()}`;
  const reorder = (from: number, to: number) => {
    keys.moved(from, to);
    onChange(move(items, from, to));
  };
  return (
    <ol aria-label={label} className="flex flex-col gap-1.5">
      {items.map((item, index) => (
        <Row
          key={keys.keys[index]}
          {...row(item, index)}
          index={index}
          count={items.length}
          canEdit={canEdit}
          dragType={dragType}
          onMove={reorder}
          onRemove={() => {
            keys.removed(index);
            onChange(items.toSpliced(index, 1));
          }}
        />
      ))}
    </ol>
  );
}

interface RowProps extends OrderedRow {
  index: number;
  count: number;
  canEdit: boolean;
  dragType: string;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
}

function Row({ name, pointer, children, details, index, count, canEdit, dragType, onMove, onRemove }: RowProps) {
  const drop = useDrop(dragType, (from) => onMove(from, index));
  const moveTo = (to: number) => onMove(index, to);
  return (
    <li
      data-pointer={pointer}
      {...(canEdit && drop.handlers)}
      onKeyDown={canEdit ? moveKeys(index, count, moveTo) : undefined}
      className={cx("rounded-sm border bg-surface", drop.isOver ? "border-focus ring-1 ring-focus" : "border-border")}
    >
      <div className="flex min-h-9 items-center gap-1 pr-1">
        {canEdit ? <Handle dragType={dragType} index={index} isNeeded={count > 1} /> : <span className="w-2.5" />}
        <div className="flex min-w-0 flex-1 items-center gap-2 text-sm">{children}</div>
        {canEdit ? (
          <RowMenu
            name={name}
            index={index}
            count={count}
            onMove={(to) => keepingFocus(() => moveTo(to))}
            onRemove={onRemove}
          />
        ) : null}
      </div>
      {details}
    </li>
  );
}

function Handle({ dragType, index, isNeeded }: { dragType: string; index: number; isNeeded: boolean }) {
  const t = useTranslations("inspector.list");
  return (
    <span
      aria-hidden
      draggable={isNeeded}
      title={isNeeded ? t("drag") : undefined}
      onDragStart={(event) => event.dataTransfer.setData(dragType, String(index))}
      className={cx("grid size-7 flex-none place-items-center text-fg-3", isNeeded ? "cursor-grab" : "opacity-0")}
    >
      <Icon icon={GripVertical} size={14} />
    </span>
  );
}

/** Takes what was dragged from the same list, and nothing else. */
function useDrop(dragType: string, onDrop: (from: number) => void) {
  const [isOver, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(dragType)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const from = event.dataTransfer.getData(dragType);
      if (from === "") return;
      event.preventDefault();
      onDrop(Number(from));
    },
  };
  return { isOver, handlers };
}
