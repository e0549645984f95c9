import { expect, test } from "@playwright/test";
import { signIn } from "../fixtures/sign-in";

test("a marketer looks at a published interaction by keyboard: list, canvas, outline, step", async ({ page }) => {
  await signIn(page, "/komorebi/interactions");
  const link = page.getByRole("link", { name: "サロン予約", exact: true });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(/^キャンバス：サロン予約 v1$/)).toBeVisible();
  await expect(page.getByText("お名前は？").first()).toBeVisible();
  await page.getByRole("button", { name: /^チャネル \d+ 件$/ }).click();
  await expect(page.getByRole("checkbox", { name: "こもれび美容室" })).toBeChecked();
  await page.keyboard.press("Escape");

  const outline = page
    .getByRole("radio", { name: "アウトライン" })
    .or(page.getByRole("button", { name: "アウトライン" }));
  await outline.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/view=outline/);
  const step = page
    .getByRole("listitem")
    .getByRole("button", { name: /^お名前/ })
    .first();
  await step.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/step=ask-name/);
  const details = page
    .getByRole("complementary", { name: "ステップの内容" })
    .or(page.getByRole("region", { name: "ステップの内容" }));
  await expect(details.getByText("途中の全角スペースを取る")).toBeVisible();
  await expect(details.getByText("必須")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/step=/);
  await expect(details).toHaveCount(0);
});
