"use client";

import { memo } from "react";
import { AddStepMenu } from "./add-step-menu";
import { useCanvas } from "./canvas-store";
import { PaneMenu } from "./pane-menu";
import { SelectionMenu } from "./selection-menu";

/** The menu that is open at the canvas, if one is. */
export const CanvasMenus = memo(function CanvasMenus() {
  const menu = useCanvas((state) => state.menu);
  switch (menu?.type) {
    case "addStep":
      return <AddStepMenu menu={menu} />;
    case "selection":
      return <SelectionMenu menu={menu} />;
    case "pane":
      return <PaneMenu menu={menu} />;
    default:
      return null;
  }
});
