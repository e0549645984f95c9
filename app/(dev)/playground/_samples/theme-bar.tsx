"use client";

import { useLocale } from "@/components/i18n/client";
import { languageNames } from "@/components/i18n/language-names";
import { locales } from "@/components/i18n/locale";
import { useLocaleSwitch } from "@/components/i18n/use-locale-switch";
import { themes, useThemeChoice } from "@/components/shell/use-theme-choice";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";

export function ThemeBar() {
  const [theme, setTheme] = useThemeChoice();
  const locale = useLocale();
  const switchLocale = useLocaleSwitch();
  const themeOptions = themes.map((value) => ({ value, label: value }));
  const localeOptions = locales.map((value) => ({ value, label: languageNames[value] }));
  return (
    <PageHeader
      title="Playground"
      actions={
        <>
          <SegmentedControl aria-label="Language" options={localeOptions} value={locale} onValueChange={switchLocale} />
          <SegmentedControl aria-label="Theme" options={themeOptions} value={theme} onValueChange={setTheme} />
        </>
      }
    />
  );
}
