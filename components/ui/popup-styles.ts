/** The look that menus, popovers and lists of choices share. */
export const popupClass =
  "rounded-lg border border-border bg-surface-raised text-fg shadow-pop outline-none " +
  "transition-[opacity,translate] duration-160 ease-out " +
  "data-starting-style:translate-y-1 data-starting-style:opacity-0 data-ending-style:opacity-0 data-instant:transition-none";

/** One line to choose in a menu or list. */
export const itemClass =
  "flex min-h-8 w-full cursor-default items-center gap-2 rounded-sm px-2.5 py-1 text-sm outline-none select-none " +
  "data-highlighted:bg-hover data-disabled:text-fg-disabled pointer-coarse:min-h-11 " +
  "forced-colors:data-highlighted:bg-[Highlight] forced-colors:data-highlighted:text-[HighlightText]";
