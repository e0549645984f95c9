"use client";

import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import { SideCard } from "./side-card";
import type { Sandbox } from "./use-sandbox";

const minute = 60_000;
const steps = [
  { key: "minute", advanceMs: minute },
  { key: "tenMinutes", advanceMs: 10 * minute },
  { key: "hour", advanceMs: 60 * minute },
] as const;

/** The sandbox's time, which goes forward on demand so that reminders need not be waited for; and the state of its network. */
export function ClockCard({ sandbox, timeZone }: { sandbox: Sandbox; timeZone: string }) {
  const t = useTranslations("phone.clock");
  const { view, moveClock, setUnstable } = sandbox;
  const offsetMs = view?.clock.offsetMs ?? 0;
  return (
    <SideCard title={t("title")}>
      {view ? <Now offsetMs={offsetMs} timeZone={timeZone} /> : null}
      <div className="mt-2 grid grid-cols-4 gap-1.5">
        {steps.map(({ key, advanceMs }) => (
          <Button key={key} size="sm" className="px-1" onClick={() => moveClock({ advanceMs })}>
            {t(key)}
          </Button>
        ))}
        <Button size="sm" className="px-1" disabled={offsetMs === 0} onClick={() => moveClock({ reset: true })}>
          {t("reset")}
        </Button>
      </div>
      <div className="mt-3">
        <Switch
          label={t("unstable")}
          help={t("unstableHelp")}
          checked={view?.isUnstable ?? false}
          onCheckedChange={(isOn) => setUnstable(isOn)}
        />
      </div>
    </SideCard>
  );
}

/** The server's clock is close enough to ours; what the phone adds is the offset. */
function Now({ offsetMs, timeZone }: { offsetMs: number; timeZone: string }) {
  const locale = useLocale();
  const [real, setReal] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setReal(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  const now = new Date(real + offsetMs);
  const time = now.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit", hour12: false, timeZone });
  const day = now.toLocaleDateString(locale, { month: "long", day: "numeric", weekday: "short", timeZone });
  return (
    <div className="flex items-baseline justify-between">
      <span className="text-xl font-semibold tabular-nums">{time}</span>
      <span className="text-xs text-fg-3">{day}</span>
    </div>
  );
}
