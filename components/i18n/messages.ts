import type {} from "use-intl/core";
import { catalogue } from "./catalogue";
import type { Locale } from "./locale";

export type Namespace = keyof typeof catalogue;

/** Japanese is the reference: its keys are the keys that code may ask for. */
export type Messages = { [Name in Namespace]: Awaited<ReturnType<(typeof catalogue)[Name]["ja"]>>["default"] };

const loaded = new Map<Locale, Promise<Messages>>();

/** All messages of one language, loaded once per process. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loaded.get(locale);
  if (known) return known;
  const messages = readMessages(locale);
  loaded.set(locale, messages);
  return messages;
}

async function readMessages(locale: Locale): Promise<Messages> {
  const entries = Object.entries(catalogue).map(
    async ([name, load]) => [name, (await load[locale]()).default] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as Messages;
}

declare module "use-intl/core" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
