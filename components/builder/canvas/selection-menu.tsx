"use client";

import {
  CopyPlus,
  Flag,
  Maximize2,
  MessageSquareText,
  Minimize2,
  Network,
  PanelBottom,
  Route,
  SquareDashedMousePointer,
  Trash2,
} from "lucide-react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { MenuItem, MenuSeparator } from "@/components/ui/menu";
import { MenuAt } from "@/components/ui/menu-at";
import { type CanvasMenu, useCanvasStore } from "./canvas-store";
import { useSelectionActions } from "./use-selection-actions";

/** What can be done with what is selected, where the right button was pressed (CAN-12). */
export function SelectionMenu({ menu }: { menu: Extract<CanvasMenu, { type: "selection" }> }) {
  const t = useTranslations("builder");
  const canvas = useCanvasStore();
  const actions = useSelectionActions();
  return (
    <MenuAt label={t("menu.selection")} at={menu.at} onClose={() => canvas.setState({ menu: null })}>
      <MenuItem icon={<Icon icon={CopyPlus} />} keys="mod+d" onSelect={actions.duplicate}>
        {t("menu.duplicate")}
      </MenuItem>
      <StepItems />
      <MenuItem icon={<Icon icon={Network} />} onSelect={actions.selectDownstream}>
        {t("menu.downstream")}
      </MenuItem>
      <MenuItem icon={<Icon icon={Route} />} onSelect={actions.tidy}>
        {t("menu.tidySelection")}
      </MenuItem>
      <MenuItem icon={<Icon icon={SquareDashedMousePointer} />} onSelect={actions.frame}>
        {t("menu.frame")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Icon icon={Trash2} />} keys="delete" danger onSelect={actions.remove}>
        {t("menu.delete")}
      </MenuItem>
    </MenuAt>
  );
}

/** What makes sense for steps alone. */
function StepItems() {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const { steps } = useBuilder(({ selection }) => selection);
  const isDiscussed = useBuilder(({ discussion }) => discussion !== null);
  const collapsed = useBuilder(({ editing }) => editing.document.layout.collapsed);
  const [only] = steps.length === 1 ? steps : [];
  const isCollapsed = steps.every((id) => Object.hasOwn(collapsed, id));
  if (steps.length === 0) return null;
  const { perform, editing, commentOn } = store.getState();
  const isSpecial = editing.document.meaning.steps.some(({ id, special }) => id === only && special);
  return (
    <>
      {only !== undefined && isDiscussed ? (
        <MenuItem icon={<Icon icon={MessageSquareText} />} keys="mod+alt+m" onSelect={() => commentOn(only)}>
          {t("outlineEditor.comment")}
        </MenuItem>
      ) : null}
      {only !== undefined && isSpecial ? (
        <MenuItem icon={<Icon icon={PanelBottom} />} onSelect={() => perform({ type: "move", docked: [only] })}>
          {t("lane.dock")}
        </MenuItem>
      ) : null}
      {only === undefined || isSpecial ? null : (
        <MenuItem icon={<Icon icon={Flag} />} onSelect={() => perform({ type: "set_first_step", id: only })}>
          {t("menu.start")}
        </MenuItem>
      )}
      <MenuItem
        icon={<Icon icon={isCollapsed ? Maximize2 : Minimize2} />}
        onSelect={() => perform({ type: "collapse", ids: steps, isCollapsed: !isCollapsed })}
      >
        {t(isCollapsed ? "menu.expand" : "menu.collapse")}
      </MenuItem>
    </>
  );
}
