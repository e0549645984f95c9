import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";

test.describe.configure({ mode: "parallel" });

/** A kind of message as one of those who may see it sees it. */
function sample(page: Page, name: string, seenBy: "in" | "agent" | "auto" | "theirs" | "inert"): Locator {
  return page.getByRole("region", { name, exact: true }).locator(`[data-tone="${seenBy}"]`);
}

/** Pressed until it is heard: buttons are bound only when the browser has taken the page over. */
async function pressUntil(button: Locator, seen: Locator): Promise<void> {
  await expect(async () => {
    await button.click();
    await expect(seen).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

for (const theme of ["light", "dark"] as const) {
  test(`every kind of message passes the accessibility rules (${theme})`, async ({ page }) => {
    // Some two hundred messages are looked at, one by one.
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.goto("/playground/messages");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}

test("INB-150 a pressed button tells what it would do, and a link asks first", async ({ page }) => {
  await page.goto("/playground/messages");
  const explanation = page.getByRole("dialog");
  await pressUntil(sample(page, "card", "in").getByRole("button", { name: "送信する" }), explanation);
  await expect(explanation).toContainText("データ「send」を返します");
  await page.keyboard.press("Escape");
  await expect(explanation).toBeHidden();
  await sample(page, "imagemap", "in").getByRole("button", { name: "詳細" }).click();
  await expect(explanation.getByRole("link", { name: "リンクを開く" })).toHaveAttribute("href", "https://example.com");
});

test("INB-150 on the phone the same button acts, and on a canvas there is none", async ({ page }) => {
  await page.goto("/playground/messages");
  const phone = sample(page, "card", "theirs");
  await pressUntil(phone.getByRole("button", { name: "修正する", exact: true }), phone.getByText('"data":"edit"'));
  await expect(sample(page, "card", "inert").getByRole("button")).toHaveCount(0);
});

test("INB-141 arrow keys go through the cards, which are equally high", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/playground/messages");
  const cards = sample(page, "carousel template", "in").getByRole("listitem");
  const heights = await cards.evaluateAll((items) => items.map((item) => item.firstElementChild?.clientHeight));
  expect(new Set(heights).size).toBe(1);
  await expect(cards.nth(2)).not.toBeInViewport();
  await expect(async () => {
    await sample(page, "carousel template", "in").getByRole("list").focus();
    await page.keyboard.press("ArrowRight");
    await expect(cards.nth(2)).toBeInViewport({ timeout: 1_000 });
  }).toPass();
});

test("MSG-12 a box that can be tapped leaves the buttons inside it their own taps", async ({ page }) => {
  await page.goto("/playground/flex");
  const bubble = page.getByRole("region", { name: "taps-inside-taps" }).getByRole("figure");
  const explanation = page.getByRole("dialog");
  await pressUntil(bubble.getByRole("button", { name: "これだけ別" }), explanation);
  await expect(explanation).toContainText("データ「value=これだけ別」を返します");
  await page.keyboard.press("Escape");
  await bubble.getByText("カード全体を押せます").click({ force: true });
  await expect(explanation).toContainText("データ「value=行」を返します");
});

test("INB-160 no bubble of the corpus is wider than its place on a telephone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/playground/flex");
  const figures = page.getByRole("figure");
  expect(await figures.count()).toBeGreaterThanOrEqual(60);
  const tooWide = await figures.evaluateAll(
    (all) => all.filter((figure) => figure.scrollWidth > figure.clientWidth + 1).length,
  );
  expect(tooWide).toBe(0);
});
