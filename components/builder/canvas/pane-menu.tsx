"use client";

import { Maximize, Plus, Route, SquareMousePointer, StickyNote } from "lucide-react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { MenuItem, MenuSeparator } from "@/components/ui/menu";
import { MenuAt } from "@/components/ui/menu-at";
import { type CanvasMenu, useCanvasStore } from "./canvas-store";
import { useSelectAll } from "./use-selection-actions";

/** What can be done at an empty place of the canvas. */
export function PaneMenu({ menu }: { menu: Extract<CanvasMenu, { type: "pane" }> }) {
  const t = useTranslations("builder");
  const canvas = useCanvasStore();
  const store = useBuilderStore();
  const selectAll = useSelectAll();
  const { at, place } = menu;
  return (
    <MenuAt
      label={t("menu.canvas")}
      at={at}
      onClose={() => canvas.setState((state) => (state.menu === menu ? { menu: null } : {}))}
    >
      <MenuItem icon={<Icon icon={Plus} />} onSelect={() => canvas.setState({ menu: { type: "addStep", at, place } })}>
        {t("canvas.dropHere")}
      </MenuItem>
      <MenuItem
        icon={<Icon icon={StickyNote} />}
        onSelect={() => store.getState().perform({ type: "add_note", at: place })}
      >
        {t("menu.note")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Icon icon={SquareMousePointer} />} keys="mod+a" onSelect={selectAll}>
        {t("menu.selectAll")}
      </MenuItem>
      <MenuItem icon={<Icon icon={Route} />} onSelect={() => store.getState().view?.tidy()}>
        {t("canvas.tidy")}
      </MenuItem>
      <MenuItem icon={<Icon icon={Maximize} />} keys="1" onSelect={() => store.getState().view?.fitAll()}>
        {t("canvas.fit")}
      </MenuItem>
    </MenuAt>
  );
}
