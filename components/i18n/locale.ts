/** The languages of the interface. The first is the default. */
export const locales = ["ja", "en"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "ja";

/** Cookie in which a person's choice of language is kept. */
export const localeCookie = "locale";

/** Used where neither the workspace nor the person says otherwise. */
export const defaultTimeZone = "Asia/Tokyo";

/** Narrows an untrusted value to a language that we have. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The person's choice if there is one, else the best match of `Accept-Language`, else Japanese. */
export function negotiateLocale(chosen: string | undefined, acceptLanguage: string | null | undefined): Locale {
  if (isLocale(chosen)) return chosen;
  return preferredLanguages(acceptLanguage ?? "").find(isLocale) ?? defaultLocale;
}

function preferredLanguages(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}
