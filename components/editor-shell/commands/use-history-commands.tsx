"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { Command } from "@/components/shell/command";
import { Icon } from "@/components/ui/icon";
import { useFieldStart } from "../use-field-start";
import { useCommandOf } from "./use-command-of";

/** Back and forth; while a text is being typed, the field goes first (UND-6). */
export function useHistoryCommands(): Command[] {
  const command = useCommandOf();
  const store = useBuilderStore();
  const canUndo = useBuilder(({ facts, editing }) => facts.canEdit && editing.history.undo.length > 0);
  const canRedo = useBuilder(({ facts, editing }) => facts.canEdit && editing.history.redo.length > 0);
  const isForDocument = useFieldStart(store);
  return [
    command("undo", {
      keys: "mod+z",
      whileTyping: true,
      when: isForDocument,
      icon: <Icon icon={Undo2} />,
      disabled: !canUndo,
      run: () => store.getState().undo(),
    }),
    command("redo", {
      keys: "mod+shift+z",
      alsoKeys: ["mod+y"],
      whileTyping: true,
      when: isForDocument,
      icon: <Icon icon={Redo2} />,
      disabled: !canRedo,
      run: () => store.getState().redo(),
    }),
  ];
}
