import type { Request } from "@playwright/test";
import type { BenchPage } from "./bench-browser";
import { writeInStep } from "./editing";
import { type Spread, spreadOf } from "./spread";

export interface SavingFigures {
  save: Spread;
  publish: Spread;
}

/** Round trips of saving, by what the browser says of its requests, and of publishing, from the press to the notice (PERF-7, PERF-10). */
export async function measureSaving(bench: BenchPage, times: number): Promise<SavingFigures> {
  const { page } = bench;
  const saves: number[] = [];
  const count = (request: Request) => {
    if (request.method() === "GET" || !/\/interactions\/[^/]+\/draft/.test(request.url())) return;
    saves.push(request.timing().responseEnd);
  };
  page.on("requestfinished", count);
  const published: number[] = [];
  for (let time = 0; time < times; time++) published.push(await changedAndPublished(bench));
  page.off("requestfinished", count);
  if (saves.length === 0) throw new Error("nothing was saved");
  return { save: spreadOf(saves), publish: spreadOf(published) };
}

async function changedAndPublished(bench: BenchPage): Promise<number> {
  const { page } = bench;
  await writeInStep(bench);
  for (let letter = 0; letter < 3; letter++) {
    await page.keyboard.press("c");
    await page.waitForTimeout(900);
  }
  await page.locator("[data-saving=saved]").waitFor();
  await page.getByRole("button", { name: "公開する", exact: true }).click();
  const dialog = page.getByRole("dialog");
  const accept = dialog.getByRole("checkbox");
  await dialog.getByRole("textbox").waitFor();
  if (await accept.count()) await accept.first().click();
  const submit = dialog.getByRole("button", { name: /公開/ }).last();
  const startedAt = performance.now();
  await submit.click();
  await dialog.waitFor({ state: "detached" });
  return performance.now() - startedAt;
}
