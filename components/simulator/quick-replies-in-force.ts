import { bubbleOf, type SimulatedTurn } from "@/lib/simulator/shared";

/** The message whose quick replies the phone shows: the newest of all, as long as the person has said nothing since (SIM-2). */
export function quickRepliesInForce(turns: readonly SimulatedTurn[]): { turn: number; message: number } | null {
  for (let turn = turns.length - 1; turn >= 0; turn -= 1) {
    const said = turns[turn]?.said ?? [];
    if (said.length > 0) return { turn, message: said.length - 1 };
    const input = turns[turn]?.input;
    if (input && bubbleOf(input)) return null;
  }
  return null;
}
