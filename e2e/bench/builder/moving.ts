import type { Point } from "@/lib/builder/shared";
import type { BenchPage } from "./bench-browser";
import { type FrameFigures, framesOf, summary } from "./frames";
import { drag, pan, zoom, zoomTo } from "./gestures";

export type MovingFigures = Record<"one" | "fifty" | "pan" | "panNear" | "zoom", FrameFigures>;

/** Frames while steps are dragged and the view moves (PERF-2, PERF-3). The editor is open. */
export async function measureMoving(bench: BenchPage, runs: number): Promise<MovingFigures> {
  const { page } = bench;
  const repeat = async (gesture: () => Promise<void>) => {
    const found: FrameFigures[] = [];
    for (let run = 0; run < runs; run++) found.push(await framesOf(page, gesture));
    return summary(found);
  };
  const one = await repeat(async () => drag(bench, await graspOf(bench)));
  await page.keyboard.press("Escape");
  const panNear = await repeat(() => pan(bench));
  await zoomTo(bench, 0.1);
  await page.keyboard.press("Escape");
  const panned = await repeat(() => pan(bench));
  const zoomed = await repeat(() => zoom(bench));
  await selectFifty(bench);
  const fifty = await repeat(async () => drag(bench, await graspOf(bench, ".selected")));
  await page.keyboard.press("Escape");
  return { one, fifty, pan: panned, panNear, zoom: zoomed };
}

/** Frames while one step is dragged (PERF-13). */
export async function measureDrag(bench: BenchPage, runs: number): Promise<FrameFigures> {
  const found: FrameFigures[] = [];
  for (let run = 0; run < runs; run++)
    found.push(await framesOf(bench.page, async () => drag(bench, await graspOf(bench))));
  return summary(found);
}

/** Where a step that is well in sight can be taken hold of: its header. */
export async function graspOf({ page }: BenchPage, which = ""): Promise<Point> {
  const at = await page.evaluate((which) => {
    for (const node of document.querySelectorAll(`.react-flow__node-step${which}`)) {
      const { left, top, width, height } = node.getBoundingClientRect();
      const place = { x: left + width * 0.7, y: top + Math.min(14, height / 2) };
      const isClear = place.x > 250 && place.x < 850 && place.y > 120 && place.y < 440;
      if (isClear && node.contains(document.elementFromPoint(place.x, place.y))) return place;
    }
    return null;
  }, which);
  if (!at) throw new Error("no step is in sight");
  return at;
}

/** With the box that a drag over the ground draws, around the first fifty steps from the left. */
async function selectFifty({ page }: BenchPage): Promise<void> {
  await page.keyboard.press("1");
  await page.waitForTimeout(1_000);
  const box = await page.evaluate(() => {
    const [top, bottom] = [75, 420];
    const steps = [...document.querySelectorAll(".react-flow__node-step")].map((node) => node.getBoundingClientRect());
    const within = steps.filter((step) => step.top < bottom && step.bottom > top).toSorted((a, b) => a.right - b.right);
    const last = within[Math.min(49, within.length - 1)];
    return { left: (within[0]?.left ?? 0) - 12, top, right: last?.right ?? 0, bottom };
  });
  await page.mouse.move(box.left, box.top);
  await page.mouse.down();
  await page.mouse.move(box.right, box.bottom, { steps: 5 });
  await page.mouse.up();
  await page.locator(".react-flow__node.selected").nth(1).waitFor();
  await page.waitForTimeout(1_000);
}
