"use client";

import { Panel } from "@xyflow/react";
import { CopyPlus, type LucideIcon, Route, SquareDashedMousePointer, Trash2 } from "lucide-react";
import { memo } from "react";
import { alignIcons, distributeIcons } from "@/components/builder-store/arrange-icons";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { type AlignEdge, edges } from "@/lib/builder/shared";
import { useSelectionActions } from "./use-selection-actions";

/** What several selected things have in common to be done with (CAN-12). */
export const SelectionToolbar = memo(function SelectionToolbar() {
  const t = useTranslations("builder");
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const count = useBuilder(({ selection: { steps, notes, frames } }) => steps.length + notes.length + frames.length);
  const actions = useSelectionActions();
  if (!canEdit || count < 2) return null;
  return (
    <Panel position="top-center" className="!mt-3 max-md:!hidden">
      <div
        role="toolbar"
        aria-label={t("menu.selection")}
        className="flex items-center rounded-md border border-border bg-surface-raised p-0.5 shadow-pop"
      >
        <span className="px-2.5 text-xs whitespace-nowrap text-fg-2 tabular-nums">{t("menu.selected", { count })}</span>
        <Divider />
        <Arrange count={count} />
        <Divider />
        <Tool label={t("menu.tidySelection")} icon={Route} onClick={actions.tidy} />
        <Tool label={t("menu.frame")} icon={SquareDashedMousePointer} onClick={actions.frame} />
        <Tool label={t("menu.duplicate")} keys="mod+d" icon={CopyPlus} onClick={actions.duplicate} />
        <Tool label={t("menu.delete")} keys="delete" icon={Trash2} onClick={actions.remove} />
      </div>
    </Panel>
  );
});

function Arrange({ count }: { count: number }) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const align = (edge: AlignEdge) => {
    const { view, selection } = store.getState();
    view?.align(selection, edge);
  };
  const distribute = (axis: "horizontal" | "vertical") => {
    const { view, selection } = store.getState();
    view?.distribute(selection, axis);
  };
  return (
    <>
      {edges.map((edge) => (
        <Tool key={edge} label={t(`menu.align.${edge}`)} icon={alignIcons[edge]} onClick={() => align(edge)} />
      ))}
      <Tool
        label={t("menu.horizontal")}
        icon={distributeIcons.horizontal}
        isOff={count < 3}
        onClick={() => distribute("horizontal")}
      />
      <Tool
        label={t("menu.vertical")}
        icon={distributeIcons.vertical}
        isOff={count < 3}
        onClick={() => distribute("vertical")}
      />
    </>
  );
}

interface ToolProps {
  label: string;
  icon: LucideIcon;
  keys?: string;
  isOff?: boolean;
  onClick: () => void;
}

function Tool({ label, icon, keys, isOff, onClick }: ToolProps) {
  return (
    <IconButton
      size="sm"
      side="bottom"
      label={label}
      keys={keys}
      disabled={isOff}
      icon={<Icon icon={icon} size={14} />}
      onClick={onClick}
    />
  );
}

function Divider() {
  return <span className="mx-0.5 h-4 w-px flex-none bg-border" />;
}
