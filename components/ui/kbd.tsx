"use client";

import { cx } from "./cx";
import { describeHotkey } from "./hotkey";
import { useIsMac } from "./use-is-mac";

const tones = {
  plain: "border-border-strong bg-surface text-fg-3",
  "on-accent": "border-current/45 text-on-accent",
  "on-toast": "border-current/45",
};

interface KbdProps {
  keys: string;
  tone?: keyof typeof tones;
  /** Read aloud, where the key is the content rather than a hint. */
  spoken?: boolean;
}

const look =
  "inline-block min-w-4.5 rounded-xs border px-1.25 text-center font-sans text-2xs/4.5 whitespace-nowrap pointer-coarse:hidden";

/** A key in the notation of the machine at hand; absent where there is no keyboard to press it on. */
export function Kbd({ keys, tone = "plain", spoken = false }: KbdProps) {
  const isMac = useIsMac();
  return (
    <kbd aria-hidden={!spoken} className={cx(look, tones[tone])}>
      {describeHotkey(keys, isMac)}
    </kbd>
  );
}
