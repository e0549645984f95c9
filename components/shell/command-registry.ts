import type { Command } from "./command";

export interface CommandRegistry {
  /** Replaces what this owner offers. */
  set(owner: symbol, commands: readonly Command[]): void;
  remove(owner: symbol): void;
  subscribe(listener: () => void): () => void;
  /** All commands; those of the newest owner last. */
  list(): readonly Command[];
}

/** Where pages say what can be done, and the palette, the keys and the help read it. */
export function createCommandRegistry(): CommandRegistry {
  const owners = new Map<symbol, readonly Command[]>();
  const listeners = new Set<() => void>();
  let all: readonly Command[] = [];
  const changed = () => {
    all = [...owners.values()].flat();
    for (const listener of listeners) listener();
  };
  return {
    set(owner, commands) {
      owners.set(owner, commands);
      changed();
    },
    remove(owner) {
      if (owners.delete(owner)) changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list: () => all,
  };
}
