import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { loadMessages } from "@/components/i18n/messages";
import { I18nProvider } from "@/components/i18n/provider";

const messages = await loadMessages("en");

/** The markup of something with English words, as a server would send it. */
export function render(element: ReactNode): string {
  return renderToStaticMarkup(
    <I18nProvider locale="en" messages={messages} timeZone="Asia/Tokyo" now={new Date(0)}>
      {element}
    </I18nProvider>,
  );
}
