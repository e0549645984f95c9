import type { Page } from "@playwright/test";
import type { BenchPage } from "./bench-browser";
import { slug } from "./bench-workspace";
import { type Spread, spreadOf } from "./spread";

export interface OpeningFigures {
  ms: Spread;
  /** Compressed script of a first visit, until the editor can be used. */
  scriptKib: number;
}

export const editorOf = (id: string) => `/${slug}/interactions/${id}/edit`;

/** How long it takes from the navigation until steps are painted and the page answers again, and how much script that needs (PERF-1, PERF-12). */
export async function measureOpening({ page }: BenchPage, id: string, times: number): Promise<OpeningFigures> {
  const scriptKib = await firstScripts(page, id);
  const taken: number[] = [];
  for (let time = 0; time < times; time++) taken.push(await openEditor(page, id));
  return { ms: spreadOf(taken), scriptKib };
}

/** Opens an editor as somebody sees it for the first time; milliseconds until it can be used. */
export async function openEditor(page: Page, id: string): Promise<number> {
  // Where one looked last would be looked at again.
  await page.evaluate(() => localStorage.clear());
  await page.goto(editorOf(id), { waitUntil: "commit" });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(".react-flow__node"))
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

async function firstScripts(page: Page, id: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  const count = (response: Awaited<ReturnType<Page["waitForResponse"]>>) => {
    if (response.request().resourceType() !== "script") return;
    sizes.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize }) => responseBodySize),
    );
  };
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.clearBrowserCache");
  page.on("response", count);
  await openEditor(page, id);
  page.off("response", count);
  const bytes = await Promise.all(sizes);
  return bytes.reduce((sum, size) => sum + size, 0) / 1_024;
}
