"use client";

import { useLocale, useTranslations } from "@/components/i18n/client";
import { Card } from "@/components/ui/card";
import { nextOccurrences, type Recurrence, recurrenceSchema } from "@/lib/schedules/shared";

const shown = 4;

interface OccurrenceListProps {
  recurrence: Recurrence;
  timeZone: string;
  /** When the page was made. */
  now: string;
}

/** When it would happen next, by the clocks of the channel. */
export function OccurrenceList({ recurrence, timeZone, now }: OccurrenceListProps) {
  const t = useTranslations("triggers.schedules");
  const locale = useLocale();
  const isWhole = recurrenceSchema.safeParse(recurrence).success;
  const moments = isWhole ? nextOccurrences(recurrence, timeZone, new Date(now), shown) : [];
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (
    <Card title={t("occurrences")}>
      {moments.length > 0 ? (
        <ol className="flex flex-col gap-1 text-sm tabular-nums">
          {moments.map((moment) => (
            <li key={moment.toISOString()}>
              <time dateTime={moment.toISOString()}>{format.format(moment)}</time>
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-sm text-fg-2">{t("noOccurrences")}</p>
      )}
    </Card>
  );
}
