import type { ReactNode } from "react";
import { cx } from "./cx";
import { softTones, type Tone } from "./tones";

interface BadgeProps {
  tone?: Tone;
  /** A state is an icon and a word, never a colour alone. */
  icon?: ReactNode;
  outlined?: boolean;
  children: ReactNode;
}

/** A state in a word. */
export function Badge({ tone = "neutral", icon, outlined, children }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex h-5 items-center gap-1 rounded-xs px-1.75 text-2xs font-medium whitespace-nowrap forced-colors:border",
        outlined ? "border border-border-strong text-fg-2" : softTones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
