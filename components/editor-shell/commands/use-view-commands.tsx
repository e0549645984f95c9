"use client";

import { LayoutList, MessageSquareText, Play, Search, Settings2, TriangleAlert, Workflow } from "lucide-react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { Command } from "@/components/shell/command";
import { Icon } from "@/components/ui/icon";
import { isOnSurface } from "../focus-place";
import { useCommandOf } from "./use-command-of";

/** What the screen shows, and how near. */
export function useViewCommands(): Command[] {
  const command = useCommandOf();
  const store = useBuilderStore();
  const { show, ask, tryFrom, commentOn } = store.getState();
  const view = useBuilder((state) => state.view);
  const surface = useBuilder((state) => state.surface);
  const isDiscussed = useBuilder(({ discussion }) => discussion !== null);
  const stepId = useBuilder(({ selection: { steps } }) => (steps.length === 1 ? steps[0] : undefined));
  const zoom = (name: "zoomIn" | "zoomOut" | "zoomFull" | "fit" | "fitSelection", keys: string, run: () => void) =>
    command(name, { keys, when: isOnSurface, disabled: view === null, run });
  return [
    command("find", {
      keys: "mod+f",
      whileTyping: false,
      icon: <Icon icon={Search} />,
      run: () => ask({ type: "find" }),
    }),
    zoom("zoomIn", "plus", () => view?.zoomIn()),
    zoom("zoomOut", "-", () => view?.zoomOut()),
    zoom("zoomFull", "0", () => view?.zoomTo(1)),
    zoom("fit", "1", () => view?.fitAll()),
    zoom("fitSelection", "2", () => view?.fitSelection()),
    command("showCanvas", {
      icon: <Icon icon={Workflow} />,
      disabled: surface === "canvas",
      run: () => show({ surface: "canvas" }),
    }),
    command("showOutline", {
      icon: <Icon icon={LayoutList} />,
      disabled: surface === "outline",
      run: () => show({ surface: "outline" }),
    }),
    command("showProblems", { icon: <Icon icon={TriangleAlert} />, run: () => show({ panel: "problems" }) }),
    command("showSettings", { icon: <Icon icon={Settings2} />, run: () => show({ panel: "settings" }) }),
    command("showComments", {
      icon: <Icon icon={MessageSquareText} />,
      disabled: !isDiscussed,
      run: () => show({ panel: "comments" }),
    }),
    command("comment", {
      keys: "mod+alt+m",
      icon: <Icon icon={MessageSquareText} />,
      disabled: !isDiscussed || stepId === undefined,
      run: () => stepId !== undefined && commentOn(stepId),
    }),
    command("try", {
      keys: "mod+enter",
      whileTyping: true,
      icon: <Icon icon={Play} />,
      run: () => tryFrom({ stepId: store.getState().selection.steps[0] ?? null }),
    }),
  ];
}
