import { expect, test } from "@playwright/test";
import { expectAccessible, speak } from "../fixtures/accessibility";
import { type Product, startProduct } from "../fixtures/product";

let product: Product;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await startProduct({ hasSeed: false });
});

test.afterAll(() => product.stop());

test("the first visitor founds a workspace and invites a colleague", async ({ browser }) => {
  const [baseURL = ""] = product.stack.appUrls;
  const context = await browser.newContext({ baseURL, locale: "ja-JP" });
  const page = await context.newPage();
  await page.goto("/");
  await page.waitForURL("**/welcome");
  for (const language of ["en", "ja"] as const) {
    await speak(page, language, baseURL);
    await page.goto("/welcome");
    await expectAccessible(page, language);
  }
  await page.getByLabel("お名前").fill("創業 花子");
  await page.getByLabel("メールアドレス").fill("founder@example.com");
  await page.getByLabel("パスワード", { exact: true }).fill("a long enough password");
  await page.getByLabel("ワークスペースの名前").fill("Nook Cafe");
  await expect(page.getByLabel("短い名前")).toHaveValue("nook-cafe");
  await page.getByRole("button", { name: "はじめる" }).click();
  await page.waitForURL("**/nook-cafe/**");
  await expect(page.getByText("チャネルがまだありません")).toBeVisible();

  await page.goto("/nook-cafe/settings/members");
  await page.getByRole("button", { name: "招待する" }).click();
  await page.getByRole("button", { name: "リンクを作る" }).click();
  const link = await page.getByLabel("招待リンク").inputValue();
  const colleague = await (await browser.newContext({ baseURL, locale: "ja-JP" })).newPage();
  await colleague.goto(link);
  await expect(colleague.getByRole("heading", { name: "「Nook Cafe」に参加する" })).toBeVisible();
  await expectAccessible(colleague, "ja");
  await colleague.getByLabel("お名前").fill("同僚 太郎");
  await colleague.getByLabel("メールアドレス").fill("colleague@example.com");
  await colleague.getByLabel("パスワード", { exact: true }).fill("another long password");
  await colleague.getByRole("button", { name: "アカウントを作って参加する" }).click();
  await colleague.waitForURL("**/nook-cafe/**");
  await page.reload();
  await expect(page.getByText("colleague@example.com")).toBeVisible();

  const second = await (await browser.newContext({ baseURL, locale: "ja-JP" })).newPage();
  await second.goto("/welcome");
  await expect(second.getByRole("button", { name: "はじめる" })).toHaveCount(0);
});
