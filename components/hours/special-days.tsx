"use client";

import { CalendarPlus, Plus, X } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { type BusinessHours, maxSpecialDays, type SpecialDay } from "@/lib/hours/shared";
import { withHolidays } from "./hours-draft";
import { SpanFields } from "./span-fields";

interface SpecialDaysProps {
  hours: BusinessHours;
  year: number;
  today: string;
  onChange: (hours: BusinessHours) => void;
}

/** Days on which the week does not count. */
export function SpecialDays({ hours, year, today, onChange }: SpecialDaysProps) {
  const t = useTranslations("hours");
  const { specialDays } = hours;
  const change = (changed: SpecialDay[]) => onChange({ ...hours, specialDays: changed });
  const bringIn = (wanted: number) => {
    const { hours: next, added } = withHolidays(hours, wanted);
    onChange(next);
    const year = String(wanted);
    notify(added > 0 ? t("imported", { year, count: added }) : t("nothingToImport", { year }));
  };
  const isFull = specialDays.length >= maxSpecialDays;
  return (
    <div className="flex flex-col gap-3">
      {specialDays.length === 0 ? <p className="text-sm text-fg-2">{t("noDays")}</p> : null}
      <ul className="flex flex-col">
        {specialDays.map((special, index) => (
          <DayRow
            key={`${specialDays.length} ${index}`}
            special={special}
            index={index}
            onChange={(changed) => change(specialDays.with(index, changed))}
            onRemove={() => change(specialDays.toSpliced(index, 1))}
          />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          icon={<Icon icon={Plus} />}
          disabled={isFull}
          onClick={() => change([...specialDays, { day: today, name: "", spans: [] }])}
        >
          {t("addDay")}
        </Button>
        <Menu
          trigger={
            <Button icon={<Icon icon={CalendarPlus} />} disabled={isFull}>
              {t("import")}
            </Button>
          }
        >
          {[year, year + 1].map((one) => (
            <MenuItem key={one} onSelect={() => bringIn(one)}>
              {t("importYear", { year: String(one) })}
            </MenuItem>
          ))}
        </Menu>
      </div>
      <p className="text-xs/[1.6] text-fg-3">{t("lawNote")}</p>
    </div>
  );
}

interface DayRowProps {
  special: SpecialDay;
  index: number;
  onChange: (special: SpecialDay) => void;
  onRemove: () => void;
}

function DayRow({ special, index, onChange, onRemove }: DayRowProps) {
  const t = useTranslations("hours");
  const name = special.name || special.day;
  return (
    <li className="grid grid-cols-[9.5rem_10rem_minmax(0,1fr)_auto] items-start gap-2 border-b border-border py-2.5 last:border-b-0 max-lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
      <Input
        type="date"
        aria-label={t("day")}
        value={special.day}
        onValueChange={(day) => onChange({ ...special, day })}
      />
      <Input
        aria-label={t("dayName")}
        placeholder={t("dayName")}
        value={special.name}
        onValueChange={(text) => onChange({ ...special, name: text })}
        maxLength={60}
      />
      <div className="min-w-0 max-lg:order-last max-lg:col-span-3">
        <SpanFields
          name={`specialDays/${index}`}
          day={name}
          spans={special.spans}
          onChange={(spans) => onChange({ ...special, spans })}
        />
      </div>
      <IconButton label={t("removeDay", { name })} icon={<Icon icon={X} />} onClick={onRemove} />
    </li>
  );
}
