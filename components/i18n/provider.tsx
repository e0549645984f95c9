"use client";

import type { ReactNode } from "react";
import { IntlProvider, useLocale } from "use-intl/react";
import type { Locale } from "./locale";
import type { Messages } from "./messages";

interface I18nProviderProps {
  locale: Locale;
  messages: Messages;
  timeZone: string;
  /** The server's moment of rendering, so that the first render in the browser says the same. */
  now: Date;
  children: ReactNode;
}

/** Gives client components their language. The root layout renders it once. */
export function I18nProvider({ children, ...config }: I18nProviderProps) {
  return <IntlProvider {...config}>{children}</IntlProvider>;
}

/** Tells the times below it in another zone, such as that of the workspace. */
export function TimeZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const locale = useLocale();
  return (
    <IntlProvider locale={locale} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
