"use client";

import type { ReactNode } from "react";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { languageNames } from "@/components/i18n/language-names";
import { locales } from "@/components/i18n/locale";
import { useLocaleSwitch } from "@/components/i18n/use-locale-switch";
import { Select } from "@/components/ui/select";
import { Seigaiha } from "./seigaiha";

/** Around every page outside a workspace: the form at the left, what the product is at the right where there is room. */
export function AuthFrame({ brand, children }: { brand: ReactNode; children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="flex min-w-0 flex-col gap-8 bg-surface px-12 py-10 max-md:px-5 max-md:py-6">
        <header>{brand}</header>
        <main className="m-auto w-full max-w-90">{children}</main>
        <footer className="w-30">
          <LanguageSelect />
        </footer>
      </div>
      <Aside />
    </div>
  );
}

/** Title and purpose of an entry page. */
export function AuthHeading({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1 className="text-2xl">{title}</h1>
      {children ? <div className="mt-1.5 text-md text-fg-2">{children}</div> : null}
    </div>
  );
}

function LanguageSelect() {
  const t = useTranslations("auth");
  const options = locales.map((locale) => ({ value: locale, label: languageNames[locale] }));
  return (
    <Select
      aria-label={t("language")}
      options={options}
      value={useLocale()}
      onValueChange={useLocaleSwitch()}
      size="sm"
    />
  );
}

function Aside() {
  const t = useTranslations("auth");
  return (
    <aside
      aria-hidden
      className="sticky top-0 hidden h-dvh flex-col justify-center overflow-hidden bg-stage px-18 text-stage-fg lg:flex"
    >
      <Seigaiha />
      <div className="relative flex max-w-110 flex-col">
        <p className="heading text-3xl">
          <span className="block">{t("aside.headline1")}</span>
          <span className="block">{t("aside.headline2")}</span>
        </p>
        <p className="mt-5 text-md text-stage-fg-2">
          <span className="block">{t("aside.text1")}</span>
          <span className="block">{t("aside.text2")}</span>
        </p>
        <div className="mt-9 flex flex-col gap-2.5 text-md">
          <p className={`${bubble} self-start rounded-tl-xs border-bubble-in-line bg-bubble-in text-bubble-in-fg`}>
            {t("aside.bubble1")}
          </p>
          <p className={`${bubble} self-end rounded-tr-xs border-bubble-auto-line bg-bubble-auto text-bubble-auto-fg`}>
            {t("aside.bubble2")}
          </p>
          <p className={`${bubble} self-start rounded-tl-xs border-bubble-in-line bg-bubble-in text-bubble-in-fg`}>
            {t("aside.bubble3")}
          </p>
          <p
            className={`${bubble} self-end rounded-tr-xs border-bubble-agent-line bg-bubble-agent text-bubble-agent-fg`}
          >
            {t("aside.bubble4")}
          </p>
        </div>
      </div>
    </aside>
  );
}

const bubble = "rounded-xl border px-3.25 py-1.75";
