"use client";

import { type KeyboardEvent, useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { isComposing } from "@/components/ui/use-hotkeys";
import type { CanvasNode } from "@/lib/canvas/shared";
import { focusRow } from "./use-row-actions";

interface TitleCellProps {
  node: CanvasNode;
  canEdit: boolean;
  isActive: boolean;
}

/** The title, which becomes a field when it is pressed. Enter keeps what was typed, Esc does not. */
export function TitleCell({ node, canEdit, isActive }: TitleCellProps) {
  const t = useTranslations("builder.outlineEditor");
  const store = useBuilderStore();
  const { id } = node.step;
  const isAsked = useBuilder(({ place, selection }) => place.field === "/title" && selection.steps[0] === id);
  const [isOpen, setOpen] = useState(false);
  const leave = () => {
    setOpen(false);
    const { place, setPlace } = store.getState();
    if (isAsked) setPlace({ tab: place.tab });
    focusRow(id);
  };
  if (canEdit && isActive && (isOpen || isAsked)) return <TitleField node={node} onLeave={leave} />;
  if (!canEdit) return <span className="text-sm font-semibold">{node.title}</span>;
  return (
    <button
      type="button"
      tabIndex={isActive ? 0 : -1}
      aria-label={t("rename", { title: node.title })}
      onClick={() => {
        store.getState().select({ steps: [id] });
        setOpen(true);
      }}
      className="pointer-events-auto min-h-6 cursor-text rounded-xs text-left text-sm font-semibold hover:bg-hover"
    >
      {node.title}
    </button>
  );
}

function TitleField({ node, onLeave }: { node: CanvasNode; onLeave: () => void }) {
  const t = useTranslations("builder.outlineEditor");
  const store = useBuilderStore();
  const [title, setTitle] = useState(node.step.title);
  const keep = () => {
    if (title !== node.step.title) {
      store.getState().perform({ type: "set_field", stepId: node.step.id, path: "/title", value: title });
    }
    onLeave();
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") keep();
    if (event.key === "Escape") onLeave();
    if (event.key === "Enter" || event.key === "Escape") event.preventDefault();
  };
  return (
    <input
      // It appears because somebody asked to type here.
      ref={(field) => field?.focus()}
      aria-label={t("title")}
      value={title}
      maxLength={100}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={press}
      onBlur={keep}
      className="pointer-events-auto h-7 min-w-40 rounded-xs border border-control bg-surface px-1.5 text-sm font-semibold max-md:text-lg"
    />
  );
}
