import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

test.describe.configure({ mode: "parallel" });

async function speak(page: Page, language: "ja" | "en") {
  const url = test.info().project.use.baseURL ?? "";
  await page.context().addCookies([{ name: "locale", value: language, url }]);
}

/** Pressed until it is heard: keys are bound only when the browser has taken the page over. */
async function pressUntil(page: Page, key: string, seen: () => Promise<void>) {
  await expect(async () => {
    await page.keyboard.press(key);
    await seen();
  }).toPass();
}

async function openPalette(page: Page) {
  const search = page.getByRole("combobox", { name: "コマンド" });
  await expect(async () => {
    if (!(await search.isVisible())) await page.keyboard.press("ControlOrMeta+k");
    await expect(search).toBeFocused({ timeout: 1_000 });
  }).toPass();
  return search;
}

for (const theme of ["light", "dark"] as const) {
  for (const language of ["ja", "en"] as const) {
    test(`every control passes the accessibility rules (${theme}, ${language})`, async ({ page }) => {
      await speak(page, language);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await page.goto("/playground");
      await expect(page.getByRole("checkbox", { name: "警告 2 件を確認しました" })).toBeChecked();
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });
  }
}

test("the theme is set before anything of the product's own code runs", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.route("**/_next/static/**/*.js", (route) => route.abort());
  await page.goto("/playground", { waitUntil: "domcontentloaded" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("nothing is wider than a window of 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["/playground", "/playground/shell"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test("the palette finds a place by its reading and closes with one press of Esc", async ({ page }) => {
  await speak(page, "ja");
  await page.goto("/playground/shell");
  await openPalette(page);
  await page.keyboard.type("ジュシン");
  await expect(page.getByRole("option")).toHaveText(["「受信箱」へ移動"]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("no key acts while an input method composes", async ({ page }) => {
  await speak(page, "ja");
  await page.goto("/playground/shell");
  const search = await openPalette(page);
  await search.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
  await search.dispatchEvent("keydown", { key: "k", ctrlKey: true, isComposing: true, bubbles: true });
  await expect(search).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("解決しました。")).toBeVisible();
});

test("a command's key does the same as choosing it, and the help lists it", async ({ page }) => {
  await speak(page, "ja");
  await page.goto("/playground/shell");
  const help = page.getByRole("dialog", { name: "キーボードショートカット" });
  await pressUntil(page, "?", () => expect(help).toBeVisible({ timeout: 1_000 }));
  await expect(help.getByText("会話を解決する")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("e");
  await expect(page.getByText("解決しました。")).toBeVisible();
});

test("the width of the navigation is remembered", async ({ page }) => {
  await page.goto("/playground/shell");
  const shell = page.locator("[data-nav]").first();
  await expect(shell).toHaveAttribute("data-nav", "auto");
  await pressUntil(page, "[", () => expect(shell).not.toHaveAttribute("data-nav", "auto", { timeout: 1_000 }));
  const chosen = await shell.getAttribute("data-nav");
  await page.reload();
  await expect(shell).toHaveAttribute("data-nav", chosen ?? "");
});
