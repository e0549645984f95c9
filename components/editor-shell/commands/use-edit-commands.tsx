"use client";

import { ClipboardPaste, Copy, CopyPlus, Plus, Scissors, Spline, SquareDashedMousePointer, Trash2 } from "lucide-react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { BuilderState } from "@/components/builder-store/builder-state";
import { deleteOrAsk } from "@/components/builder-store/delete-or-ask";
import type { Command } from "@/components/shell/command";
import { Icon } from "@/components/ui/icon";
import { addStepHere, askWhereTo, duplicateSelected, selectEverything } from "../actions";
import { isOnSurface } from "../focus-place";
import { useClipboard } from "../use-clipboard";
import { useCommandOf } from "./use-command-of";

const quiet = { whileTyping: false };

/** What changes steps, and what selects them all. */
export function useEditCommands(): Command[] {
  const command = useCommandOf();
  const store = useBuilderStore();
  const clipboardCommands = useClipboardCommands();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const hasSome = useBuilder(isSomethingSelected);
  const hasOne = useBuilder(({ selection }) => selection.steps.length === 1);
  return [
    command("addStep", {
      keys: "n",
      icon: <Icon icon={Plus} />,
      when: isOnSurface,
      disabled: !canEdit,
      run: () => addStepHere(store),
    }),
    command("connect", {
      keys: "c",
      icon: <Icon icon={Spline} />,
      when: isOnSurface,
      disabled: !canEdit || !hasOne,
      run: () => askWhereTo(store),
    }),
    ...clipboardCommands,
    command("delete", {
      keys: "delete",
      alsoKeys: ["backspace"],
      icon: <Icon icon={Trash2} />,
      when: isOnSurface,
      disabled: !canEdit || !hasSome,
      run: () => deleteOrAsk(store, store.getState().selection),
    }),
    command("selectAll", {
      ...quiet,
      keys: "mod+a",
      icon: <Icon icon={SquareDashedMousePointer} />,
      when: isOnSurface,
      run: () => selectEverything(store),
    }),
  ];
}

/** What takes the selection along, or brings something in. */
function useClipboardCommands(): Command[] {
  const command = useCommandOf();
  const store = useBuilderStore();
  const clipboard = useClipboard();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const hasSome = useBuilder(isSomethingSelected);
  return [
    command("copy", {
      keys: "mod+c",
      isNative: true,
      icon: <Icon icon={Copy} />,
      disabled: !hasSome,
      run: () => void clipboard.copy(),
    }),
    command("cut", {
      keys: "mod+x",
      isNative: true,
      icon: <Icon icon={Scissors} />,
      disabled: !canEdit || !hasSome,
      run: () => void clipboard.cut(),
    }),
    command("paste", {
      keys: "mod+v",
      isNative: true,
      icon: <Icon icon={ClipboardPaste} />,
      disabled: !canEdit,
      run: () => void clipboard.paste(),
    }),
    command("duplicate", {
      ...quiet,
      keys: "mod+d",
      icon: <Icon icon={CopyPlus} />,
      disabled: !canEdit || !hasSome,
      run: () => duplicateSelected(store),
    }),
  ];
}

function isSomethingSelected({ selection }: BuilderState): boolean {
  return selection.steps.length + selection.notes.length + selection.frames.length > 0;
}
