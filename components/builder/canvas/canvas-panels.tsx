"use client";

import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { Grid2x2, Map as MapIcon, Maximize, Minus, Plus, Route } from "lucide-react";
import { memo } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { CanvasMap } from "./canvas-map";
import { useLayoutDirection } from "./use-layout-direction";
import { usePreference } from "./use-preference";

/** The corner of the canvas: overview, zoom, layout (CAN-9, CAN-10, CAN-11, CAN-13). */
export const CanvasPanels = memo(function CanvasPanels() {
  const [hasMap, setMap] = usePreference("map", true);
  return (
    <Panel position="bottom-left" className="!m-4 flex items-end gap-3 max-md:!hidden">
      {hasMap ? <CanvasMap /> : null}
      <Tools hasMap={hasMap} setMap={setMap} />
    </Panel>
  );
});

function Tools({ hasMap, setMap }: { hasMap: boolean; setMap: (hasMap: boolean) => void }) {
  const t = useTranslations("builder");
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  return (
    <div
      role="toolbar"
      aria-label={t("canvas.tools")}
      className="flex items-center rounded-md border border-border bg-surface-raised p-0.5 shadow-card"
    >
      <IconButton
        size="sm"
        label={t("canvas.zoomOut")}
        keys="-"
        icon={<Icon icon={Minus} size={14} />}
        onClick={() => zoomOut()}
      />
      <button
        type="button"
        title={t("canvas.zoom100")}
        onClick={() => zoomTo(1)}
        className="h-7 w-12 rounded-sm text-center text-xs tabular-nums hover:bg-hover"
      >
        {percent}%
      </button>
      <IconButton
        size="sm"
        label={t("canvas.zoomIn")}
        keys="+"
        icon={<Icon icon={Plus} size={14} />}
        onClick={() => zoomIn()}
      />
      <IconButton
        size="sm"
        label={t("canvas.fit")}
        keys="1"
        icon={<Icon icon={Maximize} size={14} />}
        onClick={() => fitView({ maxZoom: 1, padding: 0.08 })}
      />
      <IconButton
        size="sm"
        label={t(hasMap ? "canvas.hideMap" : "canvas.showMap")}
        pressed={hasMap}
        icon={<Icon icon={MapIcon} size={14} />}
        onClick={() => setMap(!hasMap)}
      />
      {canEdit ? <LayoutTools /> : null}
    </div>
  );
}

function LayoutTools() {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const [hasGrid, setGrid] = usePreference("grid", true);
  const [direction, setDirection] = useLayoutDirection();
  return (
    <>
      <span className="mx-0.5 h-4 w-px bg-border" />
      <IconButton
        size="sm"
        label={t("canvas.grid")}
        pressed={hasGrid}
        icon={<Icon icon={Grid2x2} size={14} />}
        onClick={() => setGrid(!hasGrid)}
      />
      <Menu
        side="top"
        trigger={
          <IconButton size="sm" label={t("canvas.tidy")} keys="mod+shift+l" icon={<Icon icon={Route} size={14} />} />
        }
      >
        {(["right", "down"] as const).map((way) => (
          <MenuItem
            key={way}
            aside={way === direction ? <span className="text-2xs text-fg-3">{t("canvas.lastUsed")}</span> : null}
            onSelect={() => {
              setDirection(way);
              void store.getState().view?.tidy();
            }}
          >
            {t(way === "right" ? "canvas.tidyRight" : "canvas.tidyDown")}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
