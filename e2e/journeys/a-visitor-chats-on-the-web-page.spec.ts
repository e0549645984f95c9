import { expect, test } from "@playwright/test";
import { expectPicture } from "../fixtures/expect-picture";
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

/** One red dot. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==",
  "base64",
);

test("INB-132 a visitor sends a picture, sees it in the thread, and so does an agent", async ({ page, browser }) => {
  const visitor = await (await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" })).newPage();
  await visitor.goto("/chat/ch_komorebi_web");
  const log = visitor.getByRole("log", { name: "会話" });
  const choose = visitor.getByLabel("送る写真を選ぶ");
  await choose.setInputFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from("%PDF-1.7") });
  await expect(visitor.getByRole("alert").filter({ hasText: "このファイルは送れません。" })).toBeVisible();
  await choose.setInputFiles({ name: "dot.png", mimeType: "image/png", buffer: picture });
  await expect(visitor.getByText("このファイルは送れません。")).toHaveCount(0);
  await expectPicture(log.getByRole("img", { name: "写真" }), 1);
  await visitor.getByRole("textbox", { name: "メッセージを入力" }).fill("この色にしたいです");
  await visitor.keyboard.press("Enter");
  await expect(log.getByText("この色にしたいです")).toBeVisible();

  await signIn(page, "/komorebi/inbox?view=all");
  const people = page.getByRole("list", { name: "会話の一覧" }).getByRole("link");
  await people.filter({ hasText: "この色にしたいです" }).click();
  await expectPicture(page.getByRole("log").getByRole("img", { name: "写真" }), 1);

  await visitor.reload();
  await expectPicture(log.getByRole("img", { name: "写真" }), 1);
});
