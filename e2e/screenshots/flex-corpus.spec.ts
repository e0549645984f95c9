import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";

const folder = path.resolve(".build/flex-corpus");
const sheet = { width: 1480, height: 1500 };

/** Every container of the corpus on sheets to look at before a change of the renderer is approved (INB-162, MSG-12). */
for (const theme of ["light", "dark"] as const) {
  test(`contact sheets of the Flex corpus (${theme})`, async ({ page }) => {
    test.setTimeout(300_000);
    mkdirSync(folder, { recursive: true });
    await page.setViewportSize(sheet);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.goto("/playground/flex");
    // The page scrolls within itself; on paper it is as long as it is.
    await page.addStyleTag({ content: "html, body, .h-dvh { height: auto !important; overflow: visible !important }" });
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < length; top += sheet.height) {
      await page.evaluate((y) => window.scrollTo(0, y), top);
      await page.waitForLoadState("networkidle");
      const clip = { x: 0, y: top, width: sheet.width, height: Math.min(sheet.height, length - top) };
      const file = path.join(folder, `${theme}-${top / sheet.height + 1}.png`);
      expect((await page.screenshot({ path: file, clip, fullPage: true })).length).toBeGreaterThan(0);
    }
  });
}
