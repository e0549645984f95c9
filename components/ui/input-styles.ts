/** Border, ground and focus of everything that is typed into or chosen from. */
export const inputClass =
  "w-full min-w-0 rounded-sm border border-control bg-surface text-fg " +
  "focus-visible:border-focus focus-visible:outline-offset-[-1px] " +
  "data-invalid:border-danger aria-invalid:border-danger " +
  "disabled:border-border disabled:bg-surface-sunken disabled:text-fg-disabled";

/** Told apart from `inputClass` because `:read-only` matches every button too. */
export const readOnlyClass = "read-only:bg-surface-sunken";

/** 16 px and 44 px under a finger, so that a phone neither zooms in nor misses. */
export const inputSizes = {
  sm: "h-7 px-2 text-xs max-md:text-lg",
  md: "h-8 px-2.5 text-sm max-md:text-lg pointer-coarse:h-11",
  lg: "h-10 px-3 text-md max-md:text-lg pointer-coarse:h-11",
};
