"use client";

import { Clock } from "lucide-react";
import { useState } from "react";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { MomentPicker } from "@/components/ui/moment-picker";
import { Popover } from "@/components/ui/popover";
import { toLocalTime, toMoment } from "@/lib/kernel/zoned-time";
import { type ClockMove, stateOf, targetOf } from "@/lib/simulator/shared";
import type { Simulator } from "./use-simulator";

const moves: readonly [name: "minute" | "hour" | "reminder" | "timeout" | "answer", move: ClockMove][] = [
  ["minute", { type: "by", ms: 60_000 }],
  ["hour", { type: "by", ms: 3_600_000 }],
  ["reminder", { type: "reminder" }],
  ["timeout", { type: "timeout" }],
  ["answer", { type: "answer" }],
];

const chipClass =
  "inline-flex h-6 items-center gap-1 rounded-xs bg-surface-sunken px-1.5 text-2xs font-medium text-fg-2 tabular-nums hover:bg-hover " +
  "disabled:text-fg-disabled disabled:hover:bg-surface-sunken pointer-coarse:h-11 pointer-coarse:px-3 forced-colors:border";

/** The simulated clock: what it shows, and how it is moved on (SIM-5). */
export function ClockBar({ simulator }: { simulator: Simulator }) {
  const t = useTranslations("simulator.clock");
  const state = stateOf(simulator.simulation);
  const open = moves.filter(([name]) => name !== "answer" || state.held);
  return (
    <div role="group" aria-label={t("label")} className="flex flex-none flex-wrap gap-1 px-2.5 py-2.5">
      <SetTime simulator={simulator} />
      {open.map(([name, move]) => (
        <button
          key={name}
          type="button"
          disabled={targetOf(state, move) === undefined}
          onClick={() => simulator.moveClock(move)}
          className={chipClass}
        >
          {t(name)}
        </button>
      ))}
    </div>
  );
}

function SetTime({ simulator }: { simulator: Simulator }) {
  const t = useTranslations("simulator.clock");
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const { timeZone } = simulator.simulation.options.channel;
  const { at } = stateOf(simulator.simulation);
  const shown = new Date(at).toLocaleTimeString(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    timeZone,
  });
  const now = momentText(at, timeZone);
  const set = (value: string) => {
    const [day = "", clock = ""] = value.split("T");
    const [hours = 0, minutes = 0] = clock.split(":").map(Number);
    simulator.moveClock({ type: "at", at: toMoment({ day, minute: hours * 60 + minutes }, timeZone).getTime() });
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      side="top"
      className="p-0"
      trigger={
        <button type="button" title={timeZone} aria-label={t("set", { time: shown })} className={chipClass}>
          <Icon icon={Clock} size={12} />
          {shown}
        </button>
      }
    >
      <MomentPicker
        mode="datetime"
        label={t("setLabel", { zone: timeZone })}
        submitLabel={t("setSubmit")}
        initial={now}
        min={now}
        onPick={set}
        onClose={() => setOpen(false)}
      />
    </Popover>
  );
}

function momentText(at: number, timeZone: string): string {
  const { day, minute } = toLocalTime(new Date(at), timeZone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
