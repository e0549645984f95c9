"use client";

import { useTranslations } from "@/components/i18n/client";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import type { Recurrence } from "@/lib/schedules/shared";
import { FieldGroup } from "./field-group";

interface RecurrenceFieldsProps {
  recurrence: Recurrence;
  onChange: (recurrence: Recurrence) => void;
}

const types = ["once", "daily", "weekly", "monthly"] as const;
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Once or again and again: day, time and end. */
export function RecurrenceFields({ recurrence, onChange }: RecurrenceFieldsProps) {
  const t = useTranslations("triggers.schedules");
  return (
    <div className="flex flex-col gap-4">
      <div className="max-w-full overflow-x-auto">
        <SegmentedControl
          aria-label={t("repeat")}
          value={recurrence.type}
          onValueChange={(type: Recurrence["type"]) => onChange(converted(recurrence, type))}
          options={types.map((type) => ({ value: type, label: t(`repeats.${type}`) }))}
        />
      </div>
      {recurrence.type === "weekly" ? <WeekdayFields recurrence={recurrence} onChange={onChange} /> : null}
      <div className="grid gap-4 md:grid-cols-3">
        {recurrence.type === "once" ? (
          <Field name="recurrence/day" label={t("day")}>
            <Input type="date" value={recurrence.day} onValueChange={(day) => onChange({ ...recurrence, day })} />
          </Field>
        ) : null}
        {recurrence.type === "monthly" ? <MonthDayField recurrence={recurrence} onChange={onChange} /> : null}
        <Field name="recurrence/time" label={t("time")}>
          <Input type="time" value={recurrence.time} onValueChange={(time) => onChange({ ...recurrence, time })} />
        </Field>
        {recurrence.type === "once" ? null : <UntilField recurrence={recurrence} onChange={onChange} />}
      </div>
    </div>
  );
}

type Of<Type extends Recurrence["type"]> = {
  recurrence: Extract<Recurrence, { type: Type }>;
  onChange: (recurrence: Recurrence) => void;
};

function WeekdayFields({ recurrence, onChange }: Of<"weekly">) {
  const t = useTranslations("triggers");
  const toggle = (day: number, isChosen: boolean) => {
    const others = recurrence.weekdays.filter((one) => one !== day);
    onChange({ ...recurrence, weekdays: isChosen ? [...others, day].sort() : others });
  };
  return (
    <FieldGroup name="recurrence/weekdays" label={t("schedules.weekdays")}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        {weekdays.map((day) => (
          <li key={day}>
            <Checkbox
              label={t(`weekdays.${day}`)}
              checked={recurrence.weekdays.includes(Number(day))}
              onCheckedChange={(isChosen) => toggle(Number(day), isChosen)}
            />
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}

function MonthDayField({ recurrence, onChange }: Of<"monthly">) {
  const t = useTranslations("triggers.schedules");
  const days = Array.from({ length: 31 }, (_, index) => ({
    value: String(index + 1),
    label: t("monthDayOption", { day: index + 1 }),
  }));
  return (
    <Field name="recurrence/day" label={t("monthDay")} help={t("monthDayHelp")}>
      <Select
        value={String(recurrence.day)}
        onValueChange={(day: string) => onChange({ ...recurrence, day: day === "last" ? "last" : Number(day) })}
        options={[...days, { value: "last", label: t("lastDay") }]}
        className="w-full"
      />
    </Field>
  );
}

function UntilField({ recurrence, onChange }: Of<"daily" | "weekly" | "monthly">) {
  const t = useTranslations("triggers.schedules");
  const change = (until: string) => {
    const { until: _until, ...rest } = recurrence;
    onChange(until === "" ? rest : { ...rest, until });
  };
  return (
    <Field name="recurrence/until" label={t("until")} help={t("untilHelp")} optional>
      <Input type="date" value={recurrence.until ?? ""} onValueChange={change} />
    </Field>
  );
}

/** The same time, repeated in another way. */
function converted(recurrence: Recurrence, type: Recurrence["type"]): Recurrence {
  const { time } = recurrence;
  switch (type) {
    case "once":
      return { type, day: recurrence.type === "once" ? recurrence.day : "", time };
    case "daily":
      return { type, time };
    case "weekly":
      return { type, weekdays: [1], time };
    case "monthly":
      return { type, day: 1, time };
  }
}
