"use client";

import { useLocale, useTranslations } from "@/components/i18n/client";
import { languageNames } from "@/components/i18n/language-names";
import { locales } from "@/components/i18n/locale";
import { useLocaleSwitch } from "@/components/i18n/use-locale-switch";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { themeIcons } from "./theme-icons";
import { themes, useThemeChoice } from "./use-theme-choice";

/** Language and theme of this browser; both act at once. */
export function AppearanceForm() {
  const t = useTranslations("shell");
  const [theme, setTheme] = useThemeChoice();
  const themeOptions = themes.map((name) => ({
    value: name,
    label: t(`theme.${name}`),
    icon: <Icon icon={themeIcons[name]} size={14} />,
  }));
  const languages = locales.map((locale) => ({ value: locale, label: languageNames[locale] }));
  return (
    <Card title={t("appearance.title")} hint={t("appearance.hint")}>
      <div className="flex flex-col gap-5">
        <Field label={t("language.label")} help={t("appearance.languageHelp")}>
          <Select className="max-w-60" options={languages} value={useLocale()} onValueChange={useLocaleSwitch()} />
        </Field>
        <div className="flex flex-col items-start gap-1.5">
          <span className="text-xs font-medium text-fg-2">{t("theme.label")}</span>
          <SegmentedControl
            aria-label={t("theme.label")}
            options={themeOptions}
            value={theme}
            onValueChange={setTheme}
          />
        </div>
      </div>
    </Card>
  );
}
