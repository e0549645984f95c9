import type { Locale, Settings, TextKey } from "@/lib/engine";

type Texts = Settings["texts"];

/** The own texts with one of them written, or with nothing the default again. What holds nothing any more is left out. */
export function changeText(texts: Texts, locale: Locale, key: TextKey, text: string): Texts {
  const { [key]: _, ...others } = texts?.[locale] ?? {};
  const own = text === "" ? others : { ...others, [key]: text };
  const { [locale]: __, ...rest } = texts ?? {};
  const next = Object.keys(own).length > 0 ? { ...rest, [locale]: own } : rest;
  return Object.keys(next).length > 0 ? next : undefined;
}
