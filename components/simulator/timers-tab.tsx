"use client";

import { useTranslations } from "@/components/i18n/client";
import { Time } from "@/components/ui/time";
import { sessionOf, stateOf } from "@/lib/simulator/shared";
import type { Simulator } from "./use-simulator";

const minute = 60_000;

/** What the clock will bring about, and when (SIM-4). */
export function TimersTab({ simulator }: { simulator: Simulator }) {
  const t = useTranslations("simulator.timers");
  const state = stateOf(simulator.simulation);
  const session = sessionOf(state);
  const isRunning = session?.status === "active";
  const rows: [string, number | null | undefined][] = [
    [t("now"), state.at],
    [t("reminder"), isRunning && session.reminderSentAt === null ? session.remindAt : null],
    [t("reminded"), isRunning ? session.reminderSentAt : null],
    [t("timeout"), isRunning ? session.expiresAt : null],
    [t("answer"), state.held?.until],
  ];
  const set = rows.filter((row): row is [string, number] => typeof row[1] === "number");
  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-xs">
        {set.map(([label, at]) => (
          <div key={label} className="contents">
            <dt className="text-fg-3">{label}</dt>
            <dd className="flex flex-wrap gap-x-2">
              <Time value={new Date(at)} format="dateTime" />
              {at > state.at ? (
                <span className="text-fg-3">{t("in", { minutes: Math.ceil((at - state.at) / minute) })}</span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {set.length === 1 ? <p className="mt-3 text-xs text-fg-3">{t("none")}</p> : null}
    </>
  );
}
