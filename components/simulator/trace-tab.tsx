"use client";

import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import type { TraceLine } from "@/lib/engine";
import { placeOfTrace } from "./place-of-trace";
import { TurnList } from "./turn-list";
import type { Simulator } from "./use-simulator";
import { useTraceText } from "./use-trace-text";

/** Why the engine decided so, newest turn first; each line leads to the step and field that it speaks of (SIM-4). */
export function TraceTab({ simulator }: { simulator: Simulator }) {
  const t = useTranslations("simulator.trace");
  return (
    <TurnList turns={simulator.simulation.turns} empty={t("empty")}>
      {({ trace }) => (
        <>
          <ul className="mt-1 flex flex-col">
            {trace.map((line, place) => (
              <li key={place}>
                <Line line={line} simulator={simulator} />
              </li>
            ))}
          </ul>
          {trace.length === 0 ? <p className="text-xs text-fg-3">{t("nothing")}</p> : null}
        </>
      )}
    </TurnList>
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
