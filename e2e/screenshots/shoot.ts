import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";

const folder = path.resolve("docs/screenshots");
const mostBytes = 120 * 1024;

export interface Look {
  theme: "light" | "dark";
  language: "ja" | "en";
  width: number;
  height: number;
}

export const usual: Look = { theme: "light", language: "ja", width: 1440, height: 900 };

/** Small enough for the repository: WebP, which Playwright itself does not write. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 82 });
  const image = Buffer.from(data, "base64");
  expect(image.length, `${name} is larger than a picture in the repository may be`).toBeLessThan(mostBytes);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.webp`), image);
}

export async function wear(page: Page, { theme, language, width, height }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  const url = test.info().project.use.baseURL ?? "";
  await page.context().addCookies([{ name: "locale", value: language, url }]);
}
