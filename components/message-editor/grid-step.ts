interface GridPlace {
  key: string;
  at: number;
  count: number;
  columns: number;
}

/** Where a key leads in a grid that is read like text; nothing for a key that means nothing here, or leads out of it. */
export function gridStep({ key, at, count, columns }: GridPlace): number | undefined {
  const to = targets[key]?.(at, count, columns);
  return to !== undefined && to !== at && to >= 0 && to < count ? to : undefined;
}

const targets: Readonly<Record<string, (at: number, count: number, columns: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at, _, columns) => at + columns,
  ArrowUp: (at, _, columns) => at - columns,
  Home: () => 0,
  End: (_, count) => count - 1,
};
