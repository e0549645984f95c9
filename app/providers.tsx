"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { ThemeProvider } from "next-themes";
import type { ComponentProps } from "react";
import { I18nProvider } from "@/components/i18n/provider";
import { Toaster } from "@/components/ui/toaster";
import { TooltipProvider } from "@/components/ui/tooltip";

type ProvidersProps = ComponentProps<typeof I18nProvider> & { nonce?: string };

/** What every screen stands in: language, theme, tooltips, notices. */
export function Providers({ nonce, children, ...i18n }: ProvidersProps) {
  return (
    <I18nProvider {...i18n}>
      <ThemeProvider attribute="data-theme" enableColorScheme={false} disableTransitionOnChange nonce={nonce}>
        <CSPProvider nonce={nonce}>
          <TooltipProvider>{children}</TooltipProvider>
          <Toaster />
        </CSPProvider>
      </ThemeProvider>
    </I18nProvider>
  );
}
