"use client";

import { Keyboard, LogOut } from "lucide-react";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { languageNames } from "@/components/i18n/language-names";
import { locales } from "@/components/i18n/locale";
import { useLocaleSwitch } from "@/components/i18n/use-locale-switch";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuChoices, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useShell } from "./shell-context";
import { themeIcons } from "./theme-icons";
import { TriggerText } from "./trigger-text";
import { themes, useThemeChoice } from "./use-theme-choice";

/** The person at the foot of the navigation: language, theme, help, sign-out. */
export function UserMenu() {
  const t = useTranslations("shell");
  const { data, openHelp, signOut } = useShell();
  const { user } = data;
  const trigger = (
    <button
      type="button"
      className="relative flex min-w-0 items-center gap-2.5 rounded-md p-1 hover:bg-hover data-popup-open:bg-hover nav-wide:flex-1"
    >
      <Avatar id={user.id} name={user.name} imageUrl={user.imageUrl} size={28} />
      <TriggerText name={user.name} purpose={t("user.menu")} />
    </button>
  );
  return (
    <Menu trigger={trigger} side="top" className="w-60">
      <div className="px-2.5 py-1.5" role="presentation">
        <p className="truncate font-medium">{user.name}</p>
        {user.email ? <p className="truncate text-xs text-fg-3">{user.email}</p> : null}
      </div>
      <MenuSeparator />
      <LanguageChoices />
      <ThemeChoices />
      <MenuSeparator />
      <MenuItem icon={<Icon icon={Keyboard} />} keys="?" onSelect={openHelp}>
        {t("help.title")}
      </MenuItem>
      <MenuItem icon={<Icon icon={LogOut} />} onSelect={signOut}>
        {t("user.signOut")}
      </MenuItem>
    </Menu>
  );
}

function LanguageChoices() {
  const t = useTranslations("shell");
  const options = locales.map((locale) => ({ value: locale, label: languageNames[locale], lang: locale }));
  return (
    <MenuChoices label={t("language.label")} value={useLocale()} options={options} onValueChange={useLocaleSwitch()} />
  );
}

function ThemeChoices() {
  const t = useTranslations("shell");
  const [theme, setTheme] = useThemeChoice();
  const options = themes.map((name) => ({
    value: name,
    label: t(`theme.${name}`),
    icon: <Icon icon={themeIcons[name]} />,
  }));
  return <MenuChoices label={t("theme.label")} value={theme} options={options} onValueChange={setTheme} />;
}
