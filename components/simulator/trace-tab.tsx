"use client";

import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Time } from "@/components/ui/time";
import type { TraceLine } from "@/lib/engine";
import { placeOfTrace } from "./place-of-trace";
import { TurnHeading } from "./turn-heading";
import type { Simulator } from "./use-simulator";
import { useTraceText } from "./use-trace-text";

/** Why the engine decided so, newest turn first; each line leads to the step and field that it speaks of (SIM-4). */
export function TraceTab({ simulator }: { simulator: Simulator }) {
  const t = useTranslations("simulator.trace");
  const { turns } = simulator.simulation;
  if (turns.length === 0) return <p className="text-xs text-fg-3">{t("empty")}</p>;
  return (
    <ol className="flex flex-col gap-4">
      {turns
        .map((turn, index) => ({ turn, index }))
        .toReversed()
        .map(({ turn, index }) => (
          <li key={index}>
            <TurnHeading number={index + 1} input={turn.input}>
              <Time value={new Date(turn.at)} format="clock" />
            </TurnHeading>
            <ul className="mt-1 flex flex-col">
              {turn.trace.map((line, place) => (
                <li key={place}>
                  <Line line={line} simulator={simulator} />
                </li>
              ))}
            </ul>
            {turn.trace.length === 0 ? <p className="text-xs text-fg-3">{t("nothing")}</p> : null}
          </li>
        ))}
    </ol>
  );
}

function Line({ line, simulator }: { line: TraceLine; simulator: Simulator }) {
  const t = useTranslations("simulator.trace");
  const store = useBuilderStore();
  const { definition } = simulator.simulation;
  const words = useTraceText(definition)(line);
  const found = placeOfTrace(line, definition);
  const look = `block w-full rounded-xs px-1.5 py-1 text-left text-xs/[1.5] break-words ${colourOf(line)}`;
  if (!found) return <p className={look}>{words}</p>;
  return (
    <button
      type="button"
      title={t("open")}
      onClick={() => store.getState().open(found.stepId, found.place)}
      className={`${look} hover:bg-hover`}
    >
      {words}
    </button>
  );
}

function colourOf(line: TraceLine): string {
  const isFault =
    line.type === "step_budget_exceeded" ||
    line.type === "target_missing" ||
    line.type === "pattern_refused" ||
    (line.type === "action_run" && line.outcome === "failed");
  if (isFault) return "text-danger-fg";
  return line.type === "validated" && !line.passed ? "text-warning-fg" : "text-fg-2";
}
