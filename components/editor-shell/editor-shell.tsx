"use client";

import type { ReactNode } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { ViewOnly } from "@/components/builder-store/view-only";
import { useTranslations } from "@/components/i18n/client";
import { OfflineBar } from "@/components/shell/offline-bar";
import { useMedia } from "@/components/ui/use-media";
import { ClipboardEvents } from "./clipboard-events";
import { EditorAnnouncer } from "./editor-announcer";
import { EditorBar } from "./editor-bar";
import { EditorCommands } from "./editor-commands";
import { QuestionHost } from "./question-host";
import { SideColumn } from "./side-column";
import { useComposition } from "./use-composition";
import { useEditorLocation } from "./use-editor-location";
import { useKeptView } from "./use-kept-view";
import { phoneQuery, widestQuery } from "./widths";

interface EditorShellProps {
  /** Where one comes back to. */
  back: string;
  title: ReactNode;
  /** How far the draft is saved. */
  saving?: ReactNode;
  /** The primary action, last in the bar. */
  publish?: ReactNode;
  canvas: ReactNode;
  outline: ReactNode;
  inspector: ReactNode;
  problems?: ReactNode;
  /** How many there are, in the bar. */
  problemCount?: ReactNode;
  simulator?: ReactNode;
  settings?: ReactNode;
  comments?: ReactNode;
  /** How much is said, in the bar. */
  commentCount?: ReactNode;
}

/** The frame of the builder: which part stands where at which width, and what is open. Knows nothing of the parts themselves. */
export function EditorShell(props: EditorShellProps) {
  const t = useTranslations("editor-shell");
  const isPhone = useMedia(phoneQuery, false);
  useComposition();
  useEditorLocation();
  useKeptView();
  const surface = useBuilder((state) => state.surface);
  const panel = useBuilder((state) => state.panel);
  const isFloating = useMedia(widestQuery);
  const simulator = panel === "simulator" ? props.simulator : null;
  return (
    <>
      <EditorBar {...props} hasSettings={Boolean(props.settings)} hasSimulator={Boolean(props.simulator)} />
      <OfflineBar />
      <EditorCommands />
      <ClipboardEvents />
      <EditorAnnouncer />
      <QuestionHost />
      <div className="relative flex min-h-0 flex-1 max-md:pb-14">
        <div className="relative flex min-w-0 flex-1 flex-col">
          <section data-surface aria-label={t("surface")} className="relative flex min-h-0 flex-1 flex-col">
            {surface === "outline" ? props.outline : isPhone ? <ViewOnly>{props.canvas}</ViewOnly> : props.canvas}
            {simulator && isFloating ? (
              <section
                data-panel="simulator"
                aria-label={t("simulator")}
                className="absolute right-4 bottom-4 z-20 flex h-[min(600px,calc(100%-32px))] w-80 flex-col overflow-hidden rounded-xl border border-border-strong bg-surface shadow-dialog"
              >
                {simulator}
              </section>
            ) : null}
          </section>
          {panel === "problems" && props.problems ? (
            <section
              data-panel="problems"
              aria-label={t("problems")}
              className="flex h-64 max-h-1/2 flex-none flex-col overflow-hidden border-t border-border bg-surface"
            >
              {props.problems}
            </section>
          ) : null}
        </div>
        <SideColumn
          inspector={props.inspector}
          settings={panel === "settings" ? props.settings : null}
          comments={panel === "comments" ? props.comments : null}
          simulator={isFloating ? null : simulator}
        />
      </div>
    </>
  );
}
