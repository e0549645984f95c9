import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "soft" | "danger" | "danger-primary" | "auto";
export type ButtonSize = "sm" | "md" | "lg";

const base =
  "inline-flex items-center justify-center gap-1.5 rounded-sm border font-medium whitespace-nowrap select-none " +
  "transition-colors duration-90 " +
  "disabled:border-border disabled:bg-surface-sunken disabled:text-fg-disabled disabled:shadow-none " +
  "aria-disabled:cursor-default forced-colors:border-[ButtonBorder]";

const raised =
  "bg-raised-control shadow-control hover:bg-surface-sunken active:bg-surface-sunken data-popup-open:bg-surface-sunken";

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent shadow-control hover:border-accent-hover hover:bg-accent-hover",
  secondary: `border-border-strong text-fg ${raised}`,
  ghost:
    "border-transparent bg-transparent text-fg-2 hover:bg-hover active:bg-pressed data-popup-open:bg-hover disabled:border-transparent disabled:bg-transparent",
  soft: "border-transparent bg-accent-soft text-accent-soft-fg hover:border-accent-line",
  danger: `border-danger-line text-danger-fg ${raised}`,
  "danger-primary": "border-danger bg-danger text-on-danger shadow-control hover:opacity-90",
  auto: `border-auto-line text-auto-fg ${raised}`,
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 px-2.5 text-xs pointer-coarse:min-h-9",
  md: "h-8 px-3 text-sm pointer-coarse:min-h-11",
  lg: "h-10 px-4.5 text-md pointer-coarse:min-h-11",
};

/** The classes of a button, for the rare element that must look like one and is none. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return cx(base, variants[variant], sizes[size], className);
}
