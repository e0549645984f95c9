"use client";

import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Command } from "./command";
import { type CommandRegistry, createCommandRegistry } from "./command-registry";

export const CommandContext = createContext<CommandRegistry>(createCommandRegistry());

/** Offers commands for as long as the component lives. The array may be made anew on every render. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useContext(CommandContext);
  const [owner] = useState(() => Symbol("commands"));
  useEffect(() => registry.set(owner, commands), [registry, owner, commands]);
  useEffect(() => () => registry.remove(owner), [registry, owner]);
}

/** Everything that is on offer now. */
export function useCommandList(): readonly Command[] {
  const registry = useContext(CommandContext);
  return useSyncExternalStore(registry.subscribe, registry.list, registry.list);
}
