import type { Point } from "@/lib/builder/shared";
import type { BenchPage } from "./bench-browser";

/** A mouse tells of itself about every 16 ms. */
const pace = 16;
const moves = 60;

/** The middle of the canvas at the size of `withBrowser`. */
export const middle: Point = { x: 700, y: 400 };

/** Takes hold of something, moves in a wide bow, and lets go. */
export async function drag(bench: BenchPage, from: Point): Promise<void> {
  await mouse(bench, "mouseMoved", from, 0);
  await mouse(bench, "mousePressed", from);
  for (let move = 1; move <= moves; move++) {
    const way = (move / moves) * 2 * Math.PI;
    await mouse(bench, "mouseMoved", { x: from.x + 120 * Math.sin(way) + move, y: from.y + 60 * (1 - Math.cos(way)) });
    await bench.page.waitForTimeout(pace);
  }
  await mouse(bench, "mouseReleased", { x: from.x + moves, y: from.y }, 0);
  await bench.page.waitForTimeout(pace * 10);
}

/** Two fingers to and fro. */
export async function pan({ page, cdp }: BenchPage): Promise<void> {
  for (let move = 0; move < moves * 2; move++) {
    const way = move < moves ? 1 : -1;
    await cdp.send("Input.dispatchMouseEvent", { type: "mouseWheel", ...middle, deltaX: 24 * way, deltaY: 12 * way });
    await page.waitForTimeout(pace);
  }
}

/** In and out again about the middle. */
export async function zoom(bench: BenchPage): Promise<void> {
  for (let move = 0; move < moves; move++) await zoomBy(bench, move < moves / 2 ? -15 : 15);
}

/** Zooms about the middle until things have about the given share of their full size. */
export async function zoomTo(bench: BenchPage, wanted: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const now = await zoomOf(bench);
    if (Math.abs(now - wanted) / wanted < 0.04) break;
    const size = Math.abs(Math.log(now / wanted)) > 0.3 ? 60 : 5;
    await zoomBy(bench, now > wanted ? size : -size);
  }
  await bench.page.waitForTimeout(1_000);
}

async function zoomBy({ page, cdp }: BenchPage, deltaY: number): Promise<void> {
  await cdp.send("Input.dispatchMouseEvent", { type: "mouseWheel", ...middle, deltaX: 0, deltaY, modifiers: 2 });
  await page.waitForTimeout(pace);
}

async function zoomOf({ page }: BenchPage): Promise<number> {
  const transform = await page
    .locator(".react-flow__viewport")
    .evaluate((element: HTMLElement) => element.style.transform);
  return Number(/scale\(([\d.]+)/.exec(transform)?.[1] ?? 1);
}

type MouseType = "mouseMoved" | "mousePressed" | "mouseReleased";

async function mouse({ cdp }: BenchPage, type: MouseType, { x, y }: Point, buttons = 1): Promise<void> {
  const button = type === "mouseMoved" && buttons === 0 ? "none" : "left";
  await cdp.send("Input.dispatchMouseEvent", { type, x, y, button, buttons, clickCount: 1 });
}
