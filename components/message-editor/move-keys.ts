import type { KeyboardEvent } from "react";

/** ⌥↑ and ⌥↓ from anywhere inside an entry of a list move that entry, and no list around it. */
export function moveKeys(index: number, count: number, onMove: (to: number) => void): (event: KeyboardEvent) => void {
  return (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const to = index + by;
    if (to >= 0 && to < count) keepingFocus(() => onMove(to));
  };
}

/** Browsers let go of the focus when what has it changes its place. */
export function keepingFocus(move: () => void): void {
  const focused = document.activeElement;
  move();
  requestAnimationFrame(() => {
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
  });
}
