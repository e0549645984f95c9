import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { defaultTimeZone } from "@/components/i18n/locale";
import { loadMessages } from "@/components/i18n/messages";
import { getLocale, getNow } from "@/components/i18n/server";
import { Providers } from "./providers";
import "./globals.css";

export const metadata: Metadata = { title: { default: "Aizuchi", template: "%s · Aizuchi" } };

export const viewport: Viewport = { width: "device-width", initialScale: 1, interactiveWidget: "resizes-content" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, head] = await Promise.all([getLocale(), headers()]);
  const messages = await loadMessages(locale);
  // The theme script sets `data-theme` before the first paint, so the server's markup differs there by design.
  return (
    <html lang={locale} suppressHydrationWarning>
      <body>
        <Providers
          locale={locale}
          messages={messages}
          timeZone={defaultTimeZone}
          now={getNow()}
          nonce={head.get("x-nonce") ?? undefined}
        >
          {children}
        </Providers>
      </body>
    </html>
  );
}
