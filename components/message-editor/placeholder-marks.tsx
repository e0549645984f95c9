"use client";

import { cx } from "@/components/ui/cx";
import type { TextPart } from "./use-doubtful";

interface PlaceholderMarksProps {
  text: string;
  parts: readonly TextPart[];
  isMultiline?: boolean | undefined;
  isMono?: boolean | undefined;
}

const looks = {
  unknown: "decoration-danger decoration-wavy",
  uncertain: "decoration-warning decoration-dotted",
};

/** Lines under doubtful names: the same text in the same place, of which only the lines can be seen. */
export function PlaceholderMarks({ text, parts, isMultiline, isMono }: PlaceholderMarksProps) {
  // While a text is being composed it is ahead of what was judged.
  if (parts.length === 0 || parts.map((part) => part.text).join("") !== text) return null;
  return (
    <div
      aria-hidden
      className={cx(
        "pointer-events-none absolute inset-0 overflow-hidden border border-transparent px-2.5 text-sm text-transparent max-md:text-lg",
        isMultiline ? "py-2 leading-[1.7] break-words whitespace-pre-wrap" : "content-center whitespace-pre",
        isMono && "font-mono",
      )}
    >
      {parts.map((part, index) => (
        <span
          key={index}
          className={part.verdict && cx("underline decoration-2 underline-offset-3", looks[part.verdict])}
        >
          {part.text}
        </span>
      ))}
    </div>
  );
}
