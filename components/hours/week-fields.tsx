"use client";

import { CopyCheck } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import type { BusinessHours } from "@/lib/hours/shared";
import { SpanFields } from "./span-fields";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

interface WeekFieldsProps {
  week: BusinessHours["week"];
  onChange: (week: BusinessHours["week"]) => void;
}

/** The times of each weekday. */
export function WeekFields({ week, onChange }: WeekFieldsProps) {
  const t = useTranslations("hours");
  return (
    <ul className="flex flex-col">
      {weekdays.map((key, index) => {
        const day = t(`weekdays.${key}`);
        const spans = week[index] ?? [];
        return (
          <li
            key={key}
            className="grid grid-cols-[5rem_minmax(0,1fr)_auto] items-start gap-2 border-b border-border py-2.5 last:border-b-0 max-md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <span className="pt-1.5 text-sm font-medium max-md:col-span-2">{day}</span>
            <SpanFields
              name={`week/${index}`}
              day={day}
              spans={spans}
              onChange={(changed) => onChange(week.with(index, changed))}
            />
            {index < 6 ? (
              <IconButton
                label={t("copyDown", { day })}
                icon={<Icon icon={CopyCheck} />}
                onClick={() => onChange(week.map((known, place) => (place > index ? spans : known)))}
              />
            ) : (
              <span className="size-8" />
            )}
          </li>
        );
      })}
    </ul>
  );
}
