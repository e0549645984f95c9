"use client";

import { CircleAlert, Plus, X } from "lucide-react";
import { useContext } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { FormProblemsContext } from "@/components/ui/form-problems";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { Span } from "@/lib/hours/shared";
import { nextSpan } from "./hours-draft";

interface SpanFieldsProps {
  /** The day's place in what is saved. */
  name: string;
  day: string;
  spans: readonly Span[];
  onChange: (spans: Span[]) => void;
}

const mostSpans = 6;

/** From when to when, as often as a day opens; none of them means closed. */
export function SpanFields({ name, day, spans, onChange }: SpanFieldsProps) {
  const t = useTranslations("hours");
  const problem = useContext(FormProblemsContext)[name];
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {spans.length === 0 ? <p className="pt-1.5 text-sm text-fg-3">{t("closed")}</p> : null}
      {spans.map((span, index) => (
        <SpanRow
          key={`${spans.length} ${index}`}
          day={day}
          span={span}
          n={index + 1}
          isInvalid={problem !== undefined}
          onChange={(changed) => onChange(spans.with(index, changed))}
          onRemove={() => onChange(spans.toSpliced(index, 1))}
        />
      ))}
      {problem ? (
        <p role="alert" className="flex items-center gap-1.5 text-xs text-danger-fg">
          <Icon icon={CircleAlert} size={14} />
          {problem}
        </p>
      ) : null}
      <div>
        <Button
          size="sm"
          variant="ghost"
          aria-label={t("addSpan", { day })}
          icon={<Icon icon={Plus} size={14} />}
          disabled={spans.length >= mostSpans}
          onClick={() => onChange([...spans, nextSpan(spans)])}
        >
          {t("add")}
        </Button>
      </div>
    </div>
  );
}

interface SpanRowProps {
  day: string;
  span: Span;
  n: number;
  isInvalid: boolean;
  onChange: (span: Span) => void;
  onRemove: () => void;
}

function SpanRow({ day, span, n, isInvalid, onChange, onRemove }: SpanRowProps) {
  const t = useTranslations("hours");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="w-32">
        <Input
          type="time"
          aria-label={t("from", { day, n })}
          aria-invalid={isInvalid || undefined}
          value={span.from}
          onValueChange={(from) => onChange({ ...span, from })}
        />
      </span>
      <span className="text-xs text-fg-3">{t("toLabel")}</span>
      <span className="w-32">
        <Input
          type="time"
          aria-label={t("to", { day, n })}
          aria-invalid={isInvalid || undefined}
          // A clock of the browser has no 24:00; its 00:00 means the same here.
          value={span.to === "24:00" ? "00:00" : span.to}
          onValueChange={(to) => onChange({ ...span, to })}
        />
      </span>
      {span.to <= span.from ? <span className="text-xs text-fg-3">{t("nextDay")}</span> : null}
      <IconButton size="sm" label={t("removeSpan", { day, n })} icon={<Icon icon={X} size={14} />} onClick={onRemove} />
    </div>
  );
}
