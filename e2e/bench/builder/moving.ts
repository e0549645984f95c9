import type { Point } from "@/lib/builder/shared";
import type { BenchPage } from "./bench-browser";
import { type FrameFigures, framesOf, summary } from "./frames";
import { drag, middle, pan, zoom, zoomTo } from "./gestures";

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
      const isClear = place.x > 300 && place.x < 700 && place.y > 120 && place.y < 420;
      if (isClear && node.contains(document.elementFromPoint(place.x, place.y))) return place;
    }
    return null;
  }, which);
  if (!at) throw new Error("no step is in sight");
  return at;
}

/** With Shift and the box that a drag over the ground draws: about fifty steps from afar. */
async function selectFifty(bench: BenchPage): Promise<void> {
  const { page } = bench;
  await page.keyboard.press("1");
  await page.waitForTimeout(1_000);
  await page.mouse.move(middle.x, 70);
  const box = await page.locator(".react-flow__node-step").first().boundingBox();
  const from = { x: (box?.x ?? middle.x) - 8, y: (box?.y ?? middle.y) - 8 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10 * 32 - 4, from.y + 5 * 48 - 12, { steps: 5 });
  await page.mouse.up();
  await page.waitForTimeout(1_000);
}
