import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../fixtures/sign-in";
import { type Look, shoot, usual, wear } from "./shoot";

const phone: Look = { ...usual, width: 390, height: 844 };

/** What is shown of the builder: a name, its address, how it is worn, and what has to be there before. */
const views: [name: string, query: string, look: Look, settled: (page: Page) => Promise<void>][] = [
  ["builder", "?step=ask-date&tab=input&panel=simulator", usual, talkToTheSimulator],
  ["builder-dark", "?step=ask-course&tab=branches", { ...usual, theme: "dark" }, nodesAreThere],
  ["builder-en", "?step=ask-course", { ...usual, language: "en" }, nodesAreThere],
  ["builder-outline", "?view=outline&step=ask-course&tab=branches", usual, rowsAreThere],
  ["builder-problems", "?panel=problems", usual, problemsAreThere],
  ["builder-settings", "?panel=settings", usual, nodesAreThere],
  ["builder-390", "?view=outline", phone, rowsAreThere],
];

async function nodesAreThere(page: Page): Promise<void> {
  await expect(page.locator(".react-flow__node").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

async function rowsAreThere(page: Page): Promise<void> {
  await expect(page.locator("[data-step]").first()).toBeVisible();
}

async function problemsAreThere(page: Page): Promise<void> {
  await expect(page.locator("[data-panel=problems]").getByText("PLACEHOLDER_MAYBE_EMPTY").first()).toBeVisible();
}

async function talkToTheSimulator(page: Page): Promise<void> {
  const simulator = page.locator("[data-panel=simulator]");
  await simulator.getByRole("button", { name: "はい" }).click();
  await expect(simulator.getByText("お名前は？")).toBeVisible();
  await simulator.getByRole("textbox").fill("山田 花子");
  await simulator.getByRole("textbox").press("Enter");
  await expect(simulator.getByText("フリガナは？")).toBeVisible();
}

test("screenshots of the builder", async ({ page }) => {
  test.setTimeout(300_000);
  await wear(page, usual);
  await signIn(page, "/komorebi/interactions");
  await page.getByRole("link", { name: "サロン予約", exact: true }).click();
  await page.waitForURL(/\/versions\/\d+$/);
  const edit = page.url().replace(/\/versions\/\d+$/, "/edit");
  for (const [name, query, look, settled] of views) {
    await wear(page, look);
    await page.goto(edit + query);
    await settled(page);
    await shoot(page, name);
  }
  await wear(page, usual);
  await page.goto(`${edit}?step=ask-course`);
  await page.getByRole("textbox", { name: "本文", exact: true }).first().fill("ご希望のコースをお選びください。");
  await expect(page.getByText("保存済み", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "公開する", exact: true }).click();
  await expect(page.getByRole("dialog").getByText("ご希望のコースをお選びください。")).toBeVisible();
  await shoot(page, "builder-publish");
});
