"use client";

import { useCommands } from "@/components/shell/use-commands";
import { useEditCommands } from "./commands/use-edit-commands";
import { useGoCommands } from "./commands/use-go-commands";
import { useHistoryCommands } from "./commands/use-history-commands";
import { useMoveCommands } from "./commands/use-move-commands";
import { useViewCommands } from "./commands/use-view-commands";

/** Offers everything that can be done in the builder, with its keys (section 12). By itself, so that only it is drawn anew. */
export function EditorCommands() {
  useCommands([
    ...useHistoryCommands(),
    ...useEditCommands(),
    ...useGoCommands(),
    ...useMoveCommands(),
    ...useViewCommands(),
  ]);
  return null;
}
