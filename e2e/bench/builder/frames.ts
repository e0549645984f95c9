import type { Page } from "@playwright/test";
import { median } from "../median";

export interface FrameFigures {
  /** Of the middle frame. */
  fps: number;
  longest: number;
  frames: number;
}

/** Counts the frames of a page while a gesture is played. */
export async function framesOf(page: Page, gesture: () => Promise<void>): Promise<FrameFigures> {
  const counting = await page.evaluateHandle(() => {
    const state = { isOn: true, last: 0, deltas: new Array<number>() };
    const count = (now: number) => {
      if (state.last > 0) state.deltas.push(now - state.last);
      state.last = now;
      if (state.isOn) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    return state;
  });
  await gesture();
  const deltas = await counting.evaluate((state) => {
    state.isOn = false;
    return state.deltas;
  });
  if (deltas.length === 0) throw new Error("there was no frame in a gesture");
  return { fps: 1_000 / median(deltas), longest: Math.max(...deltas), frames: deltas.length };
}

/** The middle of several runs, but the longest frame of all. */
export function summary(runs: readonly FrameFigures[]): FrameFigures {
  return {
    fps: median(runs.map(({ fps }) => fps)),
    longest: Math.max(...runs.map(({ longest }) => longest)),
    frames: runs.reduce((sum, { frames }) => sum + frames, 0),
  };
}
