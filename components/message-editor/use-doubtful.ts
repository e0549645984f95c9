"use client";

import { listPlaceholders, splitTemplate } from "@/lib/engine";
import { useEditing } from "./editing-context";

/** A stretch of a text; `verdict` is absent where there is nothing to doubt. */
export interface TextPart {
  text: string;
  verdict?: "uncertain" | "unknown";
}

/** INS-11: the placeholders of a text that name nothing here, or nothing on some of the ways here. */
export function useDoubtful(text: string): { parts: readonly TextPart[]; unknown: readonly string[] } {
  const { judge } = useEditing();
  if (!judge || !text.includes("{{")) return { parts: [], unknown: [] };
  const parts = splitTemplate(text).map((part): TextPart => {
    if (!part.isPlaceholder) return { text: part.text };
    const written = `{{${part.text}}}`;
    const [placeholder] = listPlaceholders(written);
    const verdict = judge(placeholder?.path);
    const isDoubted = verdict === "unknown" || (verdict === "uncertain" && !placeholder?.hasFallback);
    return { text: written, ...(isDoubted && { verdict }) };
  });
  const doubted = parts.filter(({ verdict }) => verdict !== undefined);
  return {
    parts: doubted.length > 0 ? parts : [],
    unknown: doubted.flatMap((part) => (part.verdict === "unknown" ? [part.text] : [])),
  };
}
