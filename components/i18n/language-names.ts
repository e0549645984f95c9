import type { Locale } from "./locale";

/** Each language in its own words: the same in every language, hence not among the messages. */
export const languageNames: Record<Locale, string> = { ja: "日本語", en: "English" };
