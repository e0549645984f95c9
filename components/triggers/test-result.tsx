"use client";

import { Check, CircleSlash, Minus } from "lucide-react";
import Link from "next/link";
import { useKindName } from "@/components/action-editor/use-kind-name";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Icon } from "@/components/ui/icon";
import type { Rehearsed, TriggerVerdict, Verdict } from "@/lib/inbound/shared";
import { useRequirementText } from "./use-requirement-text";

/** The answer in words: who takes the event, what is said, and why each trigger does or does not do its work. */
export function TestResult({ base, rehearsed }: { base: string; rehearsed: Rehearsed }) {
  const t = useTranslations("triggers.test");
  const titles = useTitles();
  const { takenBy, reason, isOpen, started, isHandedOver, said, triggers } = rehearsed;
  return (
    <div className="flex flex-col gap-4">
      <Banner
        tone={takenBy === "trigger" ? "success" : "info"}
        title={t(`takenBy.${reason === "stale" ? "stale" : takenBy}`)}
      >
        <p>{t(isOpen ? "isOpen" : "isClosed")}</p>
      </Banner>
      {started.length > 0 || isHandedOver || rehearsed.waitsFor ? (
        <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
          {started.length > 0 ? <li>{t("started", { titles: titles(started) })}</li> : null}
          {isHandedOver ? <li>{t("handedOver")}</li> : null}
          {rehearsed.waitsFor ? <WaitsFor action={rehearsed.waitsFor} /> : null}
        </ul>
      ) : null}
      {said.length > 0 ? <Said said={said} /> : null}
      <Verdicts base={base} triggers={triggers} />
    </div>
  );
}

/** Several names in a row. */
function useTitles(): (names: readonly string[]) => string {
  const locale = useLocale();
  return (names) => new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

function WaitsFor({ action }: { action: string }) {
  const t = useTranslations("triggers");
  const nameOf = useKindName();
  return <li>{t("test.waitsFor", { action: nameOf(action) })}</li>;
}

function Said({ said }: { said: Rehearsed["said"] }) {
  const t = useTranslations("triggers.test");
  return (
    <section>
      <h3 className="mb-2 text-xs font-semibold text-fg-2">{t("said")}</h3>
      <ol className="flex flex-col items-start gap-1.5">
        {said.map((message, place) => {
          const text = message.type === "text" ? message.text : t("otherMessage", { type: message.type });
          return (
            <li
              key={`${place} ${text}`}
              className="max-w-full rounded-lg bg-bubble-auto px-3 py-1.5 text-md leading-[1.7] wrap-anywhere whitespace-pre-wrap text-bubble-auto-fg"
            >
              {text}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Verdicts({ base, triggers }: { base: string; triggers: readonly TriggerVerdict[] }) {
  const t = useTranslations("triggers.test");
  const others = triggers.filter(({ verdict }) => verdict.type === "other_event" || verdict.type === "other_channel");
  const near = triggers.filter((trigger) => !others.includes(trigger));
  return (
    <section>
      <h3 className="mb-2 text-xs font-semibold text-fg-2">{t("verdicts")}</h3>
      {triggers.length === 0 ? <p className="text-sm text-fg-2">{t("noTriggers")}</p> : null}
      <ul className="flex flex-col">
        {near.map(({ id, title, verdict }) => (
          <li
            key={id}
            className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-border py-2 last:border-b-0"
          >
            <VerdictBadge verdict={verdict} />
            <div className="min-w-0 flex-1">
              <Link href={`${base}/${id}`} className="text-sm hover:underline">
                {title}
              </Link>
              <Why verdict={verdict} />
            </div>
          </li>
        ))}
      </ul>
      {others.length > 0 ? <p className="pt-2 text-xs text-fg-3">{t("others", { count: others.length })}</p> : null}
    </section>
  );
}

function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const t = useTranslations("triggers.test.verdict");
  if (verdict.type === "runs")
    return (
      <Badge tone="success" icon={<Icon icon={Check} size={12} />}>
        {t("runs")}
      </Badge>
    );
  const isOff = verdict.type === "off";
  return (
    <Badge
      tone={verdict.type === "ignored" ? "warning" : "neutral"}
      icon={<Icon icon={isOff ? Minus : CircleSlash} size={12} />}
    >
      {t(verdict.type)}
    </Badge>
  );
}

const reasons = ["not_published", "refused", "ignored"] as const;

function Why({ verdict }: { verdict: Verdict }) {
  const t = useTranslations("triggers.test");
  const requirementText = useRequirementText();
  const text = () => {
    if (verdict.type === "unmet") return t("unmet", { requirement: requirementText(verdict.requirement) });
    if (verdict.type === "not_here") return t("notHere");
    if (verdict.type !== "ignored") return undefined;
    return t(`reason.${reasons.find((one) => one === verdict.reason) ?? "other"}`);
  };
  const why = text();
  return why ? <p className="text-xs text-fg-3">{why}</p> : null;
}
