import type { Action } from "@/lib/messages";
import type { SimulatedTurn } from "./simulation";
import type { SimulatedInput } from "./simulation.schema";
import { type Tappable, tappablesOf } from "./tappables";

type Tap = Extract<SimulatedInput, { type: "tap" }>;

/** The tap as a person would repeat it who sees these turns: on what bears the same label, in the same place if it is still there. */
export function tapAgain(turns: readonly SimulatedTurn[], tap: Tap): Tap {
  const there = turns[tap.turn]?.said[tap.message];
  const exact = there && tappablesOf(there.message).find((one) => isSame(one, tap));
  if (exact) return { ...tap, action: exact.action };
  const found = newest(turns, tap);
  return found ? { ...tap, ...found } : tap;
}

function newest(turns: readonly SimulatedTurn[], tap: Tap): Pick<Tap, "turn" | "message" | "action"> | undefined {
  for (let turn = turns.length - 1; turn >= 0; turn -= 1) {
    const said = turns[turn]?.said ?? [];
    for (let message = said.length - 1; message >= 0; message -= 1) {
      const shown = said[message];
      const found = shown && tappablesOf(shown.message).find((one) => isSame(one, tap));
      if (found) return { turn, message, action: found.action };
    }
  }
  return undefined;
}

function isSame({ label, action }: Tappable, tap: { label: string; action: Action }): boolean {
  return label === tap.label && action.type === tap.action.type;
}
