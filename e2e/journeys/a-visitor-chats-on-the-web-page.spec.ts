import { expect, test } from "@playwright/test";
import { signIn } from "../fixtures/sign-in";

test("a visitor chats on the web page: the interaction answers, and so does an agent", async ({ page, browser }) => {
  const visitor = await (await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" })).newPage();
  await visitor.goto("/chat/ch_komorebi_web");
  await expect(visitor.getByRole("heading", { name: "ホームページのチャット" })).toBeVisible();
  const log = visitor.getByRole("log", { name: "会話" });
  const message = visitor.getByRole("textbox", { name: "メッセージを入力" });
  await expect(log.getByText("ご質問やご用件をお書きください。")).toBeVisible();

  await message.fill("予約");
  await visitor.keyboard.press("Enter");
  await log.getByRole("button", { name: "はい", exact: true }).click();
  await expect(log.getByText("お名前は？")).toBeVisible();
  await message.fill("ウェブ　太郎");
  await visitor.keyboard.press("Enter");
  await expect(log.getByText("フリガナは？")).toBeVisible();

  await signIn(page, "/komorebi/inbox?view=all");
  await page.getByRole("list", { name: "会話の一覧" }).getByRole("link").filter({ hasText: "フリガナは？" }).click();
  const timeline = page.getByRole("log");
  await expect(timeline.getByText("ウェブ　太郎", { exact: true })).toBeVisible();
  await expect(timeline.getByText("「はい」をタップしました")).toBeVisible();
  await page.getByRole("textbox", { name: "返信の本文" }).fill("お電話でも承ります。");
  await page.getByRole("button", { name: /^送信/ }).click();
  await expect(log.getByText("お電話でも承ります。")).toBeVisible();

  await visitor.reload();
  await expect(log.getByText("お電話でも承ります。")).toBeVisible();
  await expect(log.getByText("ウェブ　太郎", { exact: true })).toBeVisible();
});
