"use client";

import { useCallback, useMemo, useRef, useState } from "react";

export interface Selection {
  selected: ReadonlySet<string>;
  /** With `isRange` everything from the row that was chosen last. */
  toggle(id: string, isRange?: boolean): void;
  toggleAll(): void;
  clear(): void;
}

/** Which of the rows on the screen are chosen. Rows that have gone are not. */
export function useSelection(ids: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | undefined>(undefined);
  const selected = useMemo(() => new Set(ids.filter((id) => chosen.has(id))), [ids, chosen]);
  const toggle = useCallback(
    (id: string, isRange = false) => {
      const range = isRange ? between(ids, anchor.current, id) : [id];
      anchor.current = id;
      setChosen((known) => withToggled(known, range, isRange || !known.has(id)));
    },
    [ids],
  );
  const toggleAll = useCallback(() => {
    setChosen((known) => (ids.every((id) => known.has(id)) ? new Set() : new Set(ids)));
  }, [ids]);
  const clear = useCallback(() => setChosen(new Set()), []);
  return useMemo(() => ({ selected, toggle, toggleAll, clear }), [selected, toggle, toggleAll, clear]);
}

function between(ids: readonly string[], from: string | undefined, to: string): string[] {
  const [a, b] = [ids.indexOf(from ?? to), ids.indexOf(to)];
  return a < 0 || b < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

function withToggled(known: ReadonlySet<string>, ids: readonly string[], isOn: boolean): ReadonlySet<string> {
  const next = new Set(known);
  for (const id of ids) {
    if (isOn) next.add(id);
    else next.delete(id);
  }
  return next;
}
