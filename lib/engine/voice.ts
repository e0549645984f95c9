import type { Settings } from "./definition.schema";
import type { Run, Turn } from "./turn";
import { type Locale, locales } from "./words";

/** How the engine says what the author left to it: in which language, and with which texts instead of its own (I18N-2). */
export interface Voice {
  locale: Locale;
  texts?: Settings["texts"];
}

/** The person's language where the engine speaks it, else the interaction's, else the channel's. */
export function voiceOf({ turn, version }: Run): Voice {
  const { locale, texts } = version.definition.settings;
  return { locale: languageOf(turn) ?? locale ?? turn.input.locale, texts };
}

/** The same where no interaction is at hand. */
export function voiceOfTurn(turn: Turn): Voice {
  return { locale: languageOf(turn) ?? turn.input.locale };
}

function languageOf({ person }: Turn): Locale | undefined {
  const language = person.profile.language?.split("-")[0]?.toLowerCase();
  return locales.find((locale) => locale === language);
}
