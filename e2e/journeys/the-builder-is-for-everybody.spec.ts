import { expect, type Page, test } from "@playwright/test";
import { anythingWrong, wear } from "../fixtures/accessibility";
import { scrollsBothWays } from "../fixtures/reflow";
import { tooSmall } from "../fixtures/targets";

/** What can stand open in the builder, by its address, and the part of the page that it is. */
const views: [query: string, part: string][] = [
  ["", "body"],
  ["view=outline", "[data-surface]"],
  ["step=everything", "aside[data-side]"],
  ["step=everything&tab=input", "aside[data-side]"],
  ["step=everything&tab=branches", "aside[data-side]"],
  ["step=everything&tab=actions", "aside[data-side]"],
  ["step=everything&tab=advanced", "aside[data-side]"],
  ["panel=settings", "aside[data-side]"],
  ["panel=problems", "[data-panel=problems]"],
  ["panel=simulator", "[data-panel=simulator]"],
];

async function show(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => window.history.replaceState(null, "", search), `?fixture=rich&${query}`);
}

type Judge = (part: string) => Promise<string[]>;

/** Everything in turn, on one page: the address is all that the builder needs to know. */
async function lookAtAll(page: Page, judge: Judge): Promise<string[]> {
  const wrong: string[] = [];
  const note = async (name: string, part: string) => {
    for (const fault of await judge(part)) wrong.push(`${name}: ${fault}`);
  };
  for (const [query, part] of views) {
    await show(page, query);
    await expect(page.locator(part)).toBeVisible();
    await note(query, part);
    if (!query.endsWith("simulator")) continue;
    for (const tab of await page.locator(part).getByRole("tab").all()) {
      await tab.click();
      await expect(tab).toHaveAttribute("aria-selected", "true");
      await note(`simulator ${await tab.textContent()}`, part);
    }
  }
  return wrong;
}

test("A11Y-1 A11Y-4 I18N-1 nothing in the builder hinders anybody, in any theme or language", async ({ page }) => {
  // Some forty times everything that can be wrong is looked for.
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/playground/builder?fixture=rich");
  await expect(page.locator(".react-flow__node").first()).toBeVisible();
  await wear(page, "ja", "light");
  expect(
    await lookAtAll(page, async (part) => [
      ...(await anythingWrong(page, part, "all")),
      ...(await tooSmall(page.locator(part))),
    ]),
  ).toEqual([]);
  await wear(page, "ja", "dark");
  expect(await lookAtAll(page, (part) => anythingWrong(page, part, "colours"))).toEqual([]);

  // Another language, chosen in the midst of work that nobody has saved.
  await show(page, "step=another");
  const title = page.getByRole("textbox", { name: "ステップのタイトル" });
  await title.fill("まだ保存していない名前");
  await page.getByRole("button", { name: "受付担当" }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await wear(page, "en", "light");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Title of the step" })).toHaveValue("まだ保存していない名前");
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeEnabled();
  expect(await lookAtAll(page, (part) => anythingWrong(page, part, "words"))).toEqual([]);
});

test("A11Y-4 the builder holds at 400 %, and shows where the focus is", async ({ page }) => {
  // A window of 1280 pixels then has room for 320; the outline is as good as the canvas.
  await page.setViewportSize({ width: 320, height: 480 });
  await page.goto("/playground/builder?fixture=rich&view=outline");
  await expect(page.locator("[data-step]").first()).toBeVisible();
  for (const query of [
    "",
    "&step=everything",
    "&step=everything&tab=input",
    "&step=everything&tab=branches",
    "&panel=settings",
  ]) {
    await show(page, `view=outline${query}`);
    await expect(page.locator(query === "" ? "[data-step]" : "aside[data-side]").first()).toBeVisible();
    expect(await scrollsBothWays(page), query).toEqual([]);
  }

  // Whatever the focus comes to shows it.
  await page.setViewportSize({ width: 1440, height: 900 });
  await show(page, "step=everything&tab=input");
  await page.getByRole("textbox", { name: "ステップのタイトル" }).focus();
  for (let stops = 0; stops < 20; stops += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      const isShown = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      return isShown ? null : focused.outerHTML.slice(0, 300);
    });
    expect(hidden).toBeNull();
  }
});
