"use client";

import { useHotkeys } from "@/components/ui/use-hotkeys";
import { CommandPalette } from "./command-palette";
import { ShortcutHelp } from "./shortcut-help";
import { useCommandList } from "./use-commands";

export type CommandSurface = "palette" | "help" | null;

interface CommandHostProps {
  surface: CommandSurface;
  onSurfaceChange: (surface: CommandSurface) => void;
}

/** Binds the keys of all commands and holds the palette and the help. */
export function CommandHost({ surface, onSurfaceChange }: CommandHostProps) {
  const commands = useCommandList();
  const openPalette = {
    keys: "mod+k",
    insidePopups: true,
    run: () => onSurfaceChange(surface === "palette" ? null : "palette"),
  };
  const bound = commands.flatMap(({ keys, alsoKeys = [], isNative, disabled, whileTyping, when, run }) =>
    keys && !isNative ? [keys, ...alsoKeys].map((key) => ({ keys: key, disabled, whileTyping, when, run })) : [],
  );
  useHotkeys([openPalette, ...bound]);
  return (
    <>
      <CommandPalette open={surface === "palette"} onOpenChange={(open) => onSurfaceChange(open ? "palette" : null)} />
      <ShortcutHelp open={surface === "help"} onOpenChange={(open) => onSurfaceChange(open ? "help" : null)} />
    </>
  );
}
