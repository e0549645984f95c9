import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { createTranslator } from "use-intl/core";
import { createTimes, type Times } from "./format-time";
import { defaultTimeZone, type Locale, localeCookie, negotiateLocale } from "./locale";
import { loadMessages, type Messages, type Namespace } from "./messages";

/** The language of the current request. */
export const getLocale = cache(async (): Promise<Locale> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return negotiateLocale(jar.get(localeCookie)?.value, head.get("accept-language"));
});

/** One "now" per request, so that every time on a page is told from the same moment. */
export const getNow = cache(() => new Date());

/** Translator for server components, metadata and route handlers: `const t = await getTranslations("inbox")`. */
export async function getTranslations<Name extends Namespace>(namespace: Name) {
  const locale = await getLocale();
  const messages: Messages = await loadMessages(locale);
  return createTranslator<Messages, Name>({ locale, messages, namespace, timeZone: defaultTimeZone });
}

/** Formatters of dates and times in the language of the request. */
export async function getTimes(timeZone: string = defaultTimeZone): Promise<Times> {
  return createTimes({ locale: await getLocale(), timeZone, now: getNow() });
}
