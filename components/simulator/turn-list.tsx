"use client";

import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import { TurnHeading } from "./turn-heading";
import type { Simulator } from "./use-simulator";

type Turn = Simulator["simulation"]["turns"][number];

interface TurnListProps {
  turns: readonly Turn[];
  /** What stands there before the first turn. */
  empty: string;
  /** What is told of a turn, below its heading. */
  children: (turn: Turn) => ReactNode;
}

/** The turns of a run, newest first. */
export function TurnList({ turns, empty, children }: TurnListProps) {
  if (turns.length === 0) return <p className="text-xs text-fg-3">{empty}</p>;
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
            {children(turn)}
          </li>
        ))}
    </ol>
  );
}
