import type { StartDecision } from "@/lib/engine";

/** A stretch of a run on the picture, from 0 to 100. */
export interface Stretch {
  lane: "this" | "other";
  from: number;
  to: number;
  /** `gone`: what was recorded is removed. */
  look: "running" | "paused" | "gone";
}

/** Something that happens at a moment. */
export interface Mark {
  lane: "this" | "other";
  at: number;
  look: "started" | "restarted" | "ended" | "refused" | "completed";
}

export interface Timeline {
  stretches: Stretch[];
  marks: Mark[];
}

/** When the interaction is asked for, when what was begun then is over, and the end of the picture. */
const moments = { asked: 40, over: 72, end: 100 };
const { asked, over, end } = moments;

/** A decision as a picture of what runs when, while this interaction or another one is running (SET-2). */
export function drawOverride(running: "this" | "other", decision: StartDecision): Timeline {
  const before: Stretch = { lane: running, from: 0, to: asked, look: "running" };
  if (decision.type !== "proceed")
    return {
      stretches: [{ ...before, to: end }],
      // Beside what goes on, so that it does not look as if it were interrupted.
      marks: [{ lane: running === "this" ? "other" : "this", at: asked, look: "refused" }],
    };
  if (running === "this")
    return {
      stretches: [before, { ...before, from: asked, to: end }],
      marks: [{ lane: "this", at: asked, look: "restarted" }],
    };
  const isPaused = decision.current === "pause";
  const begun: Stretch = { lane: "this", from: asked, to: isPaused ? over : end, look: "running" };
  const after: Stretch[] = [
    { lane: "other", from: asked, to: over, look: "paused" },
    { lane: "other", from: over, to: end, look: "running" },
  ];
  return {
    stretches: [before, begun, ...(isPaused ? after : [])],
    marks: [
      { lane: "this", at: asked, look: "started" },
      ...(isPaused ? [] : [{ lane: "other", at: asked, look: "ended" } as const]),
    ],
  };
}

/** What becomes of an earlier run that was completed, when the interaction is asked for again. */
export function drawRuns(decision: StartDecision, isEarlierKept: boolean): Timeline {
  const isRefused = decision.type !== "proceed";
  const first: Stretch = {
    lane: "other",
    from: 0,
    to: asked - 12,
    look: isRefused || isEarlierKept ? "running" : "gone",
  };
  const done: Mark = { lane: "other", at: asked - 12, look: "completed" };
  if (isRefused) return { stretches: [first], marks: [done, { lane: "this", at: asked, look: "refused" }] };
  return {
    stretches: [first, { lane: "this", from: asked, to: over, look: "running" }],
    marks: [done, { lane: "this", at: asked, look: "started" }, { lane: "this", at: over, look: "completed" }],
  };
}
