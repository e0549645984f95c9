import { type CDPSession, chromium, type Page } from "@playwright/test";
import { browserArguments } from "@/e2e/fixtures/browser-arguments";
import { findBrowser } from "@/lib/scripts/find-browser";

export interface BenchPage {
  page: Page;
  /** The way by which gestures are played: as the browser gets them from a mouse. */
  cdp: CDPSession;
}

/** Opens a browser as the journeys have it, at the size of a laptop; `work` gets a page, and afterwards nothing of it is left. */
export async function withBrowser<T>(baseURL: string, work: (bench: BenchPage) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: findBrowser(() => {}), args: browserArguments() });
  try {
    const context = await browser.newContext({
      baseURL,
      viewport: { width: 1440, height: 900 },
      locale: "ja-JP",
      timezoneId: "Asia/Tokyo",
    });
    const page = await context.newPage();
    return await work({ page, cdp: await context.newCDPSession(page) });
  } finally {
    await browser.close();
  }
}
