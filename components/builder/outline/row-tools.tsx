"use client";

import {
  ArrowDown,
  ArrowUp,
  CopyPlus,
  Ellipsis,
  Flag,
  GripVertical,
  MessageSquareText,
  PanelRight,
  Pencil,
  Search,
  Spline,
  Trash2,
} from "lucide-react";
import type { HTMLAttributes } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { deleteOrAsk } from "@/components/builder-store/delete-or-ask";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { CanvasNode } from "@/lib/canvas/shared";
import type { RowActions } from "./use-row-actions";

interface RowToolsProps {
  node: CanvasNode;
  canEdit: boolean;
  isActive: boolean;
  handle: HTMLAttributes<HTMLElement>;
  actions: RowActions;
}

/** At the end of a row: choosing several, dragging, and a menu of everything else. */
export function RowTools({ node, canEdit, isActive, handle, actions }: RowToolsProps) {
  const t = useTranslations("builder.outlineEditor");
  const { id, special } = node.step;
  const tabIndex = isActive ? 0 : -1;
  const isSelected = useBuilder(({ selection }) => selection.steps.includes(id));
  return (
    <div className="relative ml-auto flex flex-none items-center gap-0.5">
      <label className="grid size-7 place-items-center pointer-coarse:size-9">
        <input
          type="checkbox"
          tabIndex={tabIndex}
          checked={isSelected}
          aria-label={t("choose", { title: node.title })}
          onChange={() => actions.toggle(id)}
          className="size-4 accent-(--accent)"
        />
      </label>
      {canEdit && !special ? (
        <span
          {...handle}
          title={t("drag")}
          className="grid size-7 cursor-grab place-items-center rounded-sm text-fg-3 hover:bg-hover max-md:hidden"
        >
          <Icon icon={GripVertical} size={14} />
        </span>
      ) : null}
      <RowMenu node={node} canEdit={canEdit} tabIndex={tabIndex} actions={actions} />
    </div>
  );
}

interface RowMenuProps {
  node: CanvasNode;
  canEdit: boolean;
  tabIndex: number;
  actions: RowActions;
}

function RowMenu({ node, canEdit, tabIndex, actions }: RowMenuProps) {
  const t = useTranslations("builder.outlineEditor");
  const store = useBuilderStore();
  const { id } = node.step;
  const { open, ask } = store.getState();
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          size="sm"
          tabIndex={tabIndex}
          label={t("menu", { title: node.title })}
          icon={<Icon icon={Ellipsis} size={14} />}
        />
      }
    >
      <MenuItem icon={<Icon icon={PanelRight} />} keys="enter" onSelect={() => open(id, { tab: "messages" })}>
        {t("open")}
      </MenuItem>
      <MenuItem icon={<Icon icon={Search} />} onSelect={() => ask({ type: "usages", of: { step: id } })}>
        {t("usages")}
      </MenuItem>
      <CommentItem stepId={id} />
      {canEdit ? <EditItems node={node} actions={actions} /> : null}
    </Menu>
  );
}

/** Nothing where nobody can say anything. */
function CommentItem({ stepId }: { stepId: string }) {
  const t = useTranslations("builder.outlineEditor");
  const isThere = useBuilder(({ discussion }) => discussion !== null);
  const commentOn = useBuilder((state) => state.commentOn);
  if (!isThere) return null;
  return (
    <MenuItem icon={<Icon icon={MessageSquareText} />} keys="mod+alt+m" onSelect={() => commentOn(stepId)}>
      {t("comment")}
    </MenuItem>
  );
}

function EditItems({ node, actions }: { node: CanvasNode; actions: RowActions }) {
  const t = useTranslations("builder.outlineEditor");
  const store = useBuilderStore();
  const { id, special } = node.step;
  const { ask, perform } = store.getState();
  return (
    <>
      <MenuItem icon={<Icon icon={Spline} />} keys="c" onSelect={() => ask({ type: "connect", stepId: id })}>
        {t("connect")}
      </MenuItem>
      <MenuItem icon={<Icon icon={Pencil} />} onSelect={() => ask({ type: "rename", stepId: id })}>
        {t("renameId")}
      </MenuItem>
      {special ? null : (
        <>
          <MenuItem icon={<Icon icon={ArrowUp} />} keys="alt+arrowup" onSelect={() => actions.move(id, -1)}>
            {t("up")}
          </MenuItem>
          <MenuItem icon={<Icon icon={ArrowDown} />} keys="alt+arrowdown" onSelect={() => actions.move(id, 1)}>
            {t("down")}
          </MenuItem>
          <MenuItem
            icon={<Icon icon={Flag} />}
            disabled={node.isStart}
            onSelect={() => perform({ type: "set_first_step", id })}
          >
            {t("first")}
          </MenuItem>
        </>
      )}
      <MenuItem icon={<Icon icon={CopyPlus} />} onSelect={() => perform({ type: "duplicate", steps: [id] })}>
        {t("duplicate")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Icon icon={Trash2} />} danger onSelect={() => deleteOrAsk(store, { steps: [id] })}>
        {t("delete")}
      </MenuItem>
    </>
  );
}
