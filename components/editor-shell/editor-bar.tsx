"use client";

import { ChevronLeft, LayoutList, Play, Redo2, Search, Settings2, Undo2, Workflow } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { Surface } from "@/components/builder-store/builder-state";
import { useTranslations } from "@/components/i18n/client";
import { NavDrawerButton } from "@/components/shell/nav-drawer-button";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { DraftState } from "./draft-state";

interface EditorBarProps {
  back: string;
  title: ReactNode;
  saving?: ReactNode;
  problemCount?: ReactNode;
  commentCount?: ReactNode;
  publish?: ReactNode;
  hasSettings: boolean;
  hasSimulator: boolean;
}

/** The bar on top of the builder: what is edited and how it stands, then what can be done. */
export function EditorBar(props: EditorBarProps) {
  const { back, title, saving, problemCount, commentCount, publish, hasSettings, hasSimulator } = props;
  const t = useTranslations("editor-shell");
  return (
    <header className="flex min-h-13 flex-none items-center gap-2 border-b border-border bg-surface px-3 py-2 max-md:flex-wrap">
      <NavDrawerButton />
      <Link
        href={back}
        aria-label={t("back")}
        className="grid size-8 flex-none place-items-center rounded-sm text-fg-2 hover:bg-hover pointer-coarse:size-11"
      >
        <Icon icon={ChevronLeft} size={18} />
      </Link>
      <div className="flex min-w-0 items-center gap-2 max-md:flex-1 max-md:basis-40">
        <h1 className="min-w-16 truncate text-lg font-semibold">{title}</h1>
        <DraftState />
        {saving}
      </div>
      <div className="ml-auto flex flex-none items-center gap-2">
        <HistoryButtons />
        <FindButton />
        {problemCount}
        {commentCount}
        <div className="flex items-center gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:justify-end max-md:border-t max-md:border-border max-md:bg-surface max-md:p-2 max-md:pb-[max(8px,env(safe-area-inset-bottom))]">
          <SurfaceSwitch />
          {hasSettings ? <SettingsButton /> : null}
          {hasSimulator ? <TryButton /> : null}
          {publish}
        </div>
      </div>
    </header>
  );
}

function HistoryButtons() {
  const t = useTranslations("editor-shell");
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const undoUnit = useBuilder(({ editing }) => editing.history.undo.at(-1));
  const redoUnit = useBuilder(({ editing }) => editing.history.redo.at(-1));
  const store = useBuilderStore();
  const said = useTranslations("builder");
  if (!canEdit) return null;
  const name = (unit: typeof undoUnit) =>
    unit ? said(`edit.did.${unit.description.key}`, unit.description.values) : undefined;
  return (
    <div className="flex items-center border-border max-md:border-0 max-md:pr-0 md:border-r md:pr-2">
      <IconButton
        label={undoUnit ? t("undoOf", { what: name(undoUnit) ?? "" }) : t("undo")}
        keys="mod+z"
        icon={<Icon icon={Undo2} size={18} />}
        disabled={!undoUnit}
        onClick={() => store.getState().undo()}
      />
      <IconButton
        label={redoUnit ? t("redoOf", { what: name(redoUnit) ?? "" }) : t("redo")}
        keys="mod+shift+z"
        icon={<Icon icon={Redo2} size={18} />}
        disabled={!redoUnit}
        onClick={() => store.getState().redo()}
      />
    </div>
  );
}

function FindButton() {
  const t = useTranslations("editor-shell.find");
  const ask = useBuilder((state) => state.ask);
  return (
    <IconButton
      label={t("open")}
      keys="mod+f"
      icon={<Icon icon={Search} size={18} />}
      onClick={() => ask({ type: "find" })}
    />
  );
}

function SurfaceSwitch() {
  const t = useTranslations("builder");
  const surface = useBuilder((state) => state.surface);
  const show = useBuilder((state) => state.show);
  return (
    <SegmentedControl<Surface>
      aria-label={t("view.label")}
      value={surface}
      onValueChange={(next) => show({ surface: next })}
      options={[
        {
          value: "canvas",
          label: <span className="max-xl:sr-only">{t("view.canvas")}</span>,
          icon: <Icon icon={Workflow} size={14} />,
        },
        {
          value: "outline",
          label: <span className="max-xl:sr-only">{t("view.outline")}</span>,
          icon: <Icon icon={LayoutList} size={14} />,
        },
      ]}
    />
  );
}

function SettingsButton() {
  const t = useTranslations("editor-shell");
  const isOpen = useBuilder(({ panel }) => panel === "settings");
  const show = useBuilder((state) => state.show);
  return (
    <IconButton
      label={t("settings")}
      pressed={isOpen}
      icon={<Icon icon={Settings2} size={18} />}
      onClick={() => show({ panel: isOpen ? null : "settings" })}
    />
  );
}

function TryButton() {
  const t = useTranslations("editor-shell");
  const isOpen = useBuilder(({ panel }) => panel === "simulator");
  const show = useBuilder((state) => state.show);
  return (
    <Button
      aria-pressed={isOpen}
      icon={<Icon icon={Play} size={14} />}
      onClick={() => show({ panel: isOpen ? null : "simulator" })}
    >
      {t("try")}
    </Button>
  );
}
