"use client";

import { CircleCheck, CircleX, Play } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { useComposedText } from "@/components/ui/use-composed-text";
import { useStepEditing } from "./step-editing";
import { type Trial, tryAnswer } from "./try-answer";

/** INS-7: what becomes of an answer, rule by rule, by the very engine that will take it. Nothing of it is stored. */
export function TryBox() {
  const t = useTranslations("inspector.try");
  const locale = useLocale();
  const { step } = useStepEditing();
  const [sample, setSample] = useState("");
  const composed = useComposedText<HTMLInputElement>(sample, setSample);
  const { texts } = useDocument().meaning.settings;
  const trial = tryAnswer(composed.value, step, { locale: locale === "en" ? "en" : "ja", texts });
  const result = useId();
  return (
    <section aria-label={t("label")} className="rounded-md border border-border bg-surface-sunken p-3">
      <h3 className="mb-2 flex items-center gap-1.5 text-xs font-medium text-fg-2">
        <Icon icon={Play} size={12} />
        {t("label")}
      </h3>
      <Input {...composed} aria-label={t("sample")} aria-describedby={result} placeholder={t("placeholder")} />
      <div id={result} className="mt-3">
        {sample === "" && composed.value === "" ? (
          <p className="text-xs text-fg-3">{t("hint")}</p>
        ) : (
          <Results trial={trial} />
        )}
      </div>
    </section>
  );
}

function Results({ trial }: { trial: Trial }) {
  const t = useTranslations("inspector.try");
  const words = useTranslations("builder");
  return (
    <dl className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] gap-x-3 gap-y-1.5 text-xs">
      {trial.steps.map(({ rule, value, isChanged }, index) => (
        <Line key={index} name={words(`normalize.${rule}`)}>
          <dd className={cx("break-all whitespace-pre-wrap", isChanged && "font-semibold text-fg")}>
            {value === "" ? <span className="text-fg-3">{t("empty")}</span> : value}
          </dd>
          <span />
        </Line>
      ))}
      {trial.steps.length > 0 && trial.verdicts.length > 0 ? (
        <div aria-hidden className="col-span-full my-0.5 border-t border-border" />
      ) : null}
      {trial.verdicts.map(({ rule, passed, error }, index) => (
        <Line key={index} name={words(`validate.${rule}`)}>
          <dd className={cx("break-words", passed ? "text-fg" : "text-danger-fg")}>{passed ? t("passed") : error}</dd>
          <Icon
            icon={passed ? CircleCheck : CircleX}
            size={14}
            className={cx("mt-0.5", passed ? "text-success-fg" : "text-danger-fg")}
          />
        </Line>
      ))}
      {trial.steps.length + trial.verdicts.length === 0 ? (
        <p className="col-span-full text-fg-3">{t("noRules")}</p>
      ) : null}
    </dl>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-fg-2">{name}</dt>
      {children}
    </>
  );
}
