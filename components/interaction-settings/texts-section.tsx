"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { languageNames } from "@/components/i18n/language-names";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { useComposedText } from "@/components/ui/use-composed-text";
import { definitionLimits, type Locale, type TextKey, textOf } from "@/lib/engine";
import { changeText } from "./change-text";
import { Section } from "./section";
import { type TextGroup, textGroups } from "./text-groups";
import { useSettings } from "./use-settings";

const locales = ["ja", "en"] as const satisfies readonly Locale[];
const groups = ["confirm", "cancel", "time", "hints", "errors", "trouble"] as const satisfies readonly TextGroup[];

/** What people read where the author wrote nothing: in which language, and in which words (I18N-2). */
export function TextsSection() {
  const t = useTranslations("interaction-settings.texts");
  const { settings, canEdit, set } = useSettings();
  const [shown, setShown] = useState<Locale>(settings.locale ?? "ja");
  return (
    <Section title={t("title")} hint={t("hint")}>
      <Field label={t("locale")} help={t("localeHelp")}>
        <Select
          value={settings.locale ?? "channel"}
          disabled={!canEdit}
          onValueChange={(value) => set("locale", value === "channel" ? undefined : value)}
          options={[
            { value: "channel", label: t("ofChannel") },
            ...locales.map((value) => ({ value, label: languageNames[value] })),
          ]}
        />
      </Field>
      <SegmentedControl<Locale>
        aria-label={t("shown")}
        value={shown}
        onValueChange={setShown}
        options={locales.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
      />
      <div className="flex flex-col gap-2">
        {groups.map((group) => (
          <Group key={group} group={group} locale={shown} />
        ))}
      </div>
    </Section>
  );
}

function Group({ group, locale }: { group: TextGroup; locale: Locale }) {
  const t = useTranslations("interaction-settings.texts");
  const { settings } = useSettings();
  const keys = textGroups[group];
  const own = keys.filter((key) => settings.texts?.[locale]?.[key]).length;
  return (
    <details className="rounded-md border border-border">
      <summary className="flex min-h-9 cursor-pointer items-center justify-between gap-2 rounded-md px-3 text-sm hover:bg-hover">
        {t(`group.${group}`)}
        {own > 0 ? <span className="text-xs text-fg-3">{t("own", { count: own })}</span> : null}
      </summary>
      <div className="flex flex-col gap-3 border-t border-border p-3">
        {keys.map((key) => (
          <OwnText key={`${locale} ${key}`} locale={locale} name={key} />
        ))}
      </div>
    </details>
  );
}

/** A text of one's own; the default one, which it replaces, is what it is called by. */
function OwnText({ locale, name }: { locale: Locale; name: TextKey }) {
  const t = useTranslations("interaction-settings.texts");
  const { settings, canEdit, store } = useSettings();
  const change = (text: string) => {
    const value = changeText(store.getState().editing.document.meaning.settings.texts, locale, name, text);
    store
      .getState()
      .perform({ type: "set_field", path: "/texts", value }, { group: `settings/texts/${locale}/${name}` });
  };
  const composed = useComposedText<HTMLInputElement>(settings.texts?.[locale]?.[name] ?? "", change);
  const usual = textOf({ locale }, name, placeholders);
  return (
    <Field label={<span lang={locale}>{name === "noInput" ? t("noInput", { text: usual }) : usual}</span>}>
      <Input
        {...composed}
        lang={locale}
        readOnly={!canEdit}
        maxLength={definitionLimits.builtInText}
        placeholder={t("usual")}
        autoComplete="off"
        data-pointer={`/settings/texts/${locale}/${name}`}
        onBlur={() => store.getState().endGroup()}
      />
    </Field>
  );
}

/** Shown as they are written, so that one's own text can use them as well. */
const placeholders = { min: "{min}", max: "{max}", values: "{values}", word: "{word}" };
