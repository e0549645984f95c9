"use client";

import { CalendarDays, Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import type { SessionSummary } from "@/lib/sessions/shared";
import { isFiltered } from "./session-place";
import { useSessions } from "./sessions-context";

/** Person, version, channel and days; everything of it stands in the address. */
export function SessionFilters({ summary }: { summary: SessionSummary | undefined }) {
  const t = useTranslations("sessions");
  const { location } = useSessions();
  return (
    <>
      <PersonSearch />
      <VersionChoice numbers={summary?.versions ?? []} />
      {summary && summary.channels.length > 1 ? <ChannelChoice channels={summary.channels} /> : null}
      <DayRange />
      {isFiltered(location.filter) ? (
        <Button variant="ghost" onClick={location.clearFilter}>
          {t("filter.clear")}
        </Button>
      ) : null}
    </>
  );
}

const pauseMs = 250;

/** Asked for when typing pauses, never while composing. Another place in the history has another text. */
function PersonSearch() {
  const t = useTranslations("sessions");
  const { location } = useSessions();
  const text = location.filter.q ?? "";
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const search = (typed: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => location.setFilter({ q: typed.trim() || undefined }), pauseMs);
  };
  useEffect(() => {
    const input = field.current;
    if (input && document.activeElement !== input) input.value = text;
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className="w-72 max-w-full max-md:w-full">
      <Input
        ref={field}
        type="search"
        aria-label={t("filter.person")}
        placeholder={t("filter.person")}
        defaultValue={text}
        maxLength={100}
        leading={<Icon icon={Search} size={14} />}
        onChange={(event) => {
          if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) search(event.target.value);
        }}
        onCompositionEnd={(event) => search(event.currentTarget.value)}
      />
    </div>
  );
}

const any = "any";

function VersionChoice({ numbers }: { numbers: readonly number[] }) {
  const t = useTranslations("sessions");
  const { location } = useSessions();
  const chosen = location.filter.v;
  const offered = chosen !== undefined && !numbers.includes(chosen) ? [chosen, ...numbers] : numbers;
  const options = [
    { value: any, label: t("filter.anyVersion") },
    ...offered.map((number) => ({ value: String(number), label: t("row.version", { number: String(number) }) })),
  ];
  return (
    <div className="w-32">
      <Select
        aria-label={t("filter.version")}
        options={options}
        value={chosen === undefined ? any : String(chosen)}
        onValueChange={(value) => location.setFilter({ v: value === any ? undefined : Number(value) })}
      />
    </div>
  );
}

function ChannelChoice({ channels }: { channels: SessionSummary["channels"] }) {
  const t = useTranslations("sessions");
  const { location } = useSessions();
  const options = [
    { value: any, label: t("filter.anyChannel") },
    ...channels.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="w-48">
      <Select
        aria-label={t("filter.channel")}
        options={options}
        value={location.filter.ch?.[0] ?? any}
        onValueChange={(value) => location.setFilter({ ch: value === any ? undefined : [value] })}
      />
    </div>
  );
}

/** The first day counts, the last does not: two ranges side by side never share a session. */
function DayRange() {
  const t = useTranslations("sessions");
  const { location } = useSessions();
  const { from, to } = location.filter;
  const text = from || to ? t("filter.range", { from: from ?? "", to: to ?? "" }) : t("filter.anyDay");
  return (
    <Popover
      title={t("filter.updated")}
      trigger={<Button icon={<Icon icon={CalendarDays} size={14} />}>{text}</Button>}
    >
      <div className="flex flex-col gap-3">
        <Field label={t("filter.from")}>
          <Input
            type="date"
            value={from?.slice(0, 10) ?? ""}
            max={to?.slice(0, 10)}
            onChange={(event) => location.setFilter({ from: event.target.value || undefined })}
          />
        </Field>
        <Field label={t("filter.to")}>
          <Input
            type="date"
            value={to?.slice(0, 10) ?? ""}
            min={from?.slice(0, 10)}
            onChange={(event) => location.setFilter({ to: event.target.value || undefined })}
          />
        </Field>
      </div>
    </Popover>
  );
}
