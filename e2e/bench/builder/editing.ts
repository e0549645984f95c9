import type { Point } from "@/lib/builder/shared";
import type { BenchPage } from "./bench-browser";
import { untilPainted } from "./painted";
import { type Spread, spreadOf } from "./spread";

export type EditingFigures = Record<"key" | "select" | "undo" | "redo" | "checked", Spread>;

const times = 30;

/** Times of an open editor from what a person does to what they see (PERF-4, PERF-5, PERF-6), and of the checks in their worker (PRB-1). */
export async function measureEditing(bench: BenchPage): Promise<EditingFigures> {
  const select = await selecting(bench);
  const { keyboard } = bench.page;
  await writeInStep(bench);
  const key = await repeated(() => untilPainted(bench.page, "keydown", () => keyboard.press("a")));
  const checked = await checkTimes(bench);
  const undo: number[] = [];
  const redo: number[] = [];
  for (let time = 0; time < times; time++) {
    await nudged(bench);
    undo.push(await untilPainted(bench.page, "keydown", () => keyboard.press("Control+z")));
    redo.push(await untilPainted(bench.page, "keydown", () => keyboard.press("Control+Shift+z")));
    // Back to where it was: thirty steps of the grid would be on top of its neighbour.
    await keyboard.press("Control+z");
  }
  return { key, select, undo: spreadOf(undo), redo: spreadOf(redo), checked };
}

/** Into the first message of a step that begins with a text. */
export async function writeInStep({ page }: BenchPage): Promise<void> {
  await page.locator(".react-flow__node[data-id=step-0002]").click({ position: { x: 100, y: 12 } });
  await page.locator('[data-inspected="step-0002"]').waitFor();
  await page.getByRole("textbox", { name: "本文" }).first().click();
  // The middle may be inside of a placeholder, which must not become another one.
  await page.keyboard.press("Control+End");
}

async function repeated(act: () => Promise<number>): Promise<Spread> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) taken.push(await act());
  return spreadOf(taken);
}

/** One step after the other, of those in sight. */
async function selecting({ page }: BenchPage): Promise<Spread> {
  const headers = await headersInSight(page);
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const header = headers[time % headers.length];
    if (!header) throw new Error("no step is in sight");
    const { id, at } = header;
    const shown = `[data-side] [data-inspected="${id}"]`;
    taken.push(await untilPainted(page, "click", () => page.mouse.click(at.x, at.y), shown));
    await page.waitForTimeout(100);
  }
  return spreadOf(taken);
}

async function headersInSight(page: BenchPage["page"]): Promise<{ id: string; at: Point }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".react-flow__node-step")].flatMap((node) => {
      const { left, top, width } = node.getBoundingClientRect();
      const at = { x: left + width * 0.6, y: top + 14 };
      const isClear =
        at.x > 250 && at.x < 850 && at.y > 80 && at.y < 450 && node.contains(document.elementFromPoint(at.x, at.y));
      return isClear ? [{ id: node.dataset.id ?? "", at }] : [];
    }),
  );
}

/** Something to take back: the step that is selected moves by one step of the grid. */
async function nudged({ page }: BenchPage): Promise<void> {
  await page.locator(".react-flow__node.selected").first().focus();
  await page.keyboard.press("ArrowRight");
  // Pushes that follow each other closely are one unit.
  await page.waitForTimeout(700);
}

/** Round trips to the worker that looks for problems, one for each letter. */
async function checkTimes({ page }: BenchPage): Promise<Spread> {
  await page.evaluate(() => window.checks.splice(0));
  for (let time = 0; time < times; time++) {
    await page.keyboard.press("b");
    await page.waitForTimeout(300);
  }
  return spreadOf(await page.evaluate(() => window.checks));
}

declare global {
  interface Window {
    /** How long the workers of a page took for what they were asked, newest last. */
    checks: number[];
  }
}

/** Has the page remember how long its workers take; before anything is opened. */
export async function watchWorkers({ page }: BenchPage): Promise<void> {
  await page.addInitScript(() => {
    window.checks = [];
    window.Worker = class extends Worker {
      #askedAt = 0;
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener("message", () => window.checks.push(performance.now() - this.#askedAt));
      }
      override postMessage(message: unknown) {
        this.#askedAt = performance.now();
        super.postMessage(message);
      }
    };
  });
}
