import { advance, type Session, type TurnInput, type Version } from "@/lib/engine";
import { median } from "./median";
import { aSizedDefinition } from "./sized-definition";

const answer = "予".repeat(20);
const now = Date.parse("2026-03-01T10:00:00Z");

export interface TurnFigures {
  steps: number;
  /** Milliseconds: the ninth answer of a session, and the one before the last. */
  first: { p50: number; p95: number };
  last: { p50: number; p95: number };
}

/**
 * What the engine needs for one turn, by the size of the interaction. The sizes take turns, a few hundred turns each, so that
 * whatever else the machine does meets all of them; medians over the rounds.
 */
export function measureTurns(sizes: readonly number[], rounds: number, turnsPerRound: number): TurnFigures[] {
  const subjects = sizes.map((steps) => ({ steps, first: walkTo(steps, 8), last: walkTo(steps, steps - 2) }));
  const measured = subjects.map(({ steps }) => ({ steps, first: [] as Spread[], last: [] as Spread[] }));
  // The first round warms the compiler and says nothing.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { first, last }] of subjects.entries()) {
      const found = { first: timeTurns(first, turnsPerRound), last: timeTurns(last, turnsPerRound) };
      if (round > 0) measured[index]?.first.push(found.first);
      if (round > 0) measured[index]?.last.push(found.last);
    }
  }
  return measured.map(({ steps, first, last }) => ({ steps, first: middle(first), last: middle(last) }));
}

type Spread = TurnFigures["first"];

function middle(spreads: Spread[]): Spread {
  return { p50: median(spreads.map(({ p50 }) => p50)), p95: median(spreads.map(({ p95 }) => p95)) };
}

/** The same input again and again: the engine changes nothing that it is given. */
function timeTurns(input: TurnInput, turns: number): Spread {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const began = performance.now();
    advance(input);
    times.push(performance.now() - began);
  }
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.min(turns - 1, Math.floor(turns * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** The input of the turn after so many answers. */
function walkTo(steps: number, answers: number): TurnInput {
  const version: Version = {
    interactionId: "bench",
    versionId: `bench-${steps}`,
    number: 1,
    title: "Bench",
    definition: aSizedDefinition(steps),
  };
  let input = inputOf(version, [], { type: "start", interactionId: "bench" });
  for (let count = 0; count <= answers; count += 1) {
    const { sessions, outcome } = advance(input);
    const active = sessions.filter(({ status }) => status === "active");
    if (active.length !== 1) throw new Error(`the walk ended early: ${JSON.stringify(outcome)}`);
    input = inputOf(version, active, { type: "text", text: answer });
  }
  return input;
}

function inputOf(version: Version, sessions: Session[], event: TurnInput["event"]): TurnInput {
  return {
    now,
    locale: "ja",
    channelName: "Bench",
    peer: { channelId: "bench", platformId: "U1" },
    person: { displayName: "花子", profile: {}, tags: [] },
    definitions: { byVersion: () => version, latest: () => version },
    templates: { byId: () => undefined },
    sessions,
    fresh: { sessionId: "se_bench", token: "token" },
    event,
  };
}
