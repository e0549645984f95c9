import type { BenchPage } from "./bench-browser";
import { type Spread, spreadOf } from "./spread";

export interface LayoutFigures {
  /** Until everything stands where it belongs. */
  ms: Spread;
  /** The longest piece of work of the screen meanwhile. */
  longestTask: number;
}

/** Auto-layout by its key, and taken back again (PERF-8). The editor is open. */
export async function measureLayout({ page }: BenchPage, times: number): Promise<LayoutFigures> {
  const taken: number[] = [];
  const tasks: number[] = [];
  for (let time = 0; time < times; time++) {
    const watching = await page.evaluateHandle(() => {
      const state = { tasks: new Array<number>(), startedAt: performance.now(), took: new Promise<number>(() => {}) };
      const observer = new PerformanceObserver((list) =>
        state.tasks.push(...list.getEntries().map(({ duration }) => duration)),
      );
      observer.observe({ entryTypes: ["longtask"] });
      const viewport = document.querySelector(".react-flow__viewport");
      state.took = new Promise((resolve) => {
        const moved = new MutationObserver(() => {
          moved.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - state.startedAt)));
        });
        if (viewport) moved.observe(viewport, { attributes: true, attributeFilter: ["style"] });
      });
      return state;
    });
    await page.keyboard.press("Control+Shift+L");
    taken.push(await watching.evaluate(({ took }) => took));
    await page.waitForTimeout(1_000);
    tasks.push(...(await watching.evaluate((state) => state.tasks)));
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(1_000);
  }
  return { ms: spreadOf(taken), longestTask: Math.max(0, ...tasks) };
}
