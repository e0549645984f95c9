import { expect, type Page, test } from "@playwright/test";
import { openPhone } from "../fixtures/phone";
import { signIn } from "../fixtures/sign-in";

const agent = { email: "agent@example.com", password: "komorebi-demo" };
const save = (page: Page) => page.keyboard.press("ControlOrMeta+s");

/** Writes as soon as the page listens: what is typed before it does is nobody's. */
async function write(page: Page, words: string): Promise<void> {
  await expect(async () => {
    await page.getByRole("textbox", { name: "本文" }).fill(words);
    await expect(page.getByRole("textbox", { name: "本文" })).toHaveValue(words, { timeout: 1_000 });
    await expect(page.getByText("未保存の変更あり")).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test("a team keeps a message ready: written by keyboard, with an argument, and seen as the phone will show it", async ({
  page,
}) => {
  await signIn(page, "/komorebi/templates");
  await page.getByRole("link", { name: "新しいテンプレート" }).click();
  await page.waitForURL(/\/templates\/new$/);
  await page.getByRole("textbox", { name: "名前", exact: true }).fill("駐車場のご案内");

  // An argument, named in the text by completion.
  await page.getByRole("button", { name: "引数を追加" }).click();
  const args = page.getByRole("list", { name: "引数" });
  await args.getByRole("textbox", { name: "名前" }).fill("台数");
  const text = page.getByRole("listitem", { name: "1. テキスト" }).getByRole("textbox", { name: "本文" });
  await text.pressSequentially("{{disp");
  await expect(page.getByRole("option", { name: /相手の名前/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await text.pressSequentially("様、駐車場は {{");
  await page.keyboard.press("Enter");
  await text.pressSequentially(" 台分あります。");
  await expect(text).toHaveValue("{{user.profile.displayName}}様、駐車場は {{args.台数}} 台分あります。");
  const preview = page.getByRole("region", { name: "プレビュー" });
  await expect(preview.getByText("山田 花子様、駐車場は 〔args.台数〕 台分あります。")).toBeVisible();

  // A second message, moved to the front and back by keyboard, with the preview following.
  await page.getByRole("button", { name: "メッセージを追加" }).click();
  await page.getByRole("menuitem", { name: "位置情報" }).click();
  const place = page.getByRole("listitem", { name: "2. 位置情報" });
  await place.getByRole("textbox", { name: "名称" }).fill("駐車場");
  await place.getByRole("textbox", { name: "住所" }).fill("東京都港区南青山 3-1-1");
  await place.getByRole("textbox", { name: "地図から貼り付け" }).fill("35.6652, 139.7124");
  await expect(place.getByRole("textbox", { name: "緯度" })).toHaveValue("35.6652");
  await place.getByRole("textbox", { name: "名称" }).press("Alt+ArrowUp");
  await expect(page.getByRole("listitem", { name: "1. 位置情報" })).toBeVisible();
  await page.getByRole("textbox", { name: "名称" }).press("Alt+ArrowDown");
  await save(page);
  await page.waitForURL(/\/templates\/mt_/);
  await expect(page.getByText("保存済み")).toBeVisible();
});

test("an agent sends a saved message: found by a slash, filled in, and never with a gap", async ({ page, browser }) => {
  const phone = await openPhone(page);
  await phone.says("ありがとうございました");
  const inbox = await (await browser.newContext({ locale: "ja-JP" })).newPage();
  await signIn(inbox, "/komorebi/inbox?view=all", agent);
  await inbox
    .getByRole("link", { name: /山田 花子/ })
    .first()
    .click();
  const reply = inbox.getByRole("textbox", { name: "返信の本文" });
  await reply.press("/");
  const picker = inbox.getByRole("dialog", { name: "テンプレートを選ぶ" });
  await picker.getByRole("combobox").fill("お礼");
  await expect(picker.getByRole("option")).toHaveCount(1);
  await expect(picker.getByText("値を入力してください。")).toBeVisible();
  await expect(picker.getByRole("button", { name: /件を送信/ })).toBeDisabled();
  await picker.getByRole("textbox", { name: "担当" }).fill("店長");
  await expect(picker.getByText(/^山田 花子様[\s\S]*担当：店長$/)).toBeVisible();
  await inbox.keyboard.press("ControlOrMeta+Enter");
  await expect(picker).toHaveCount(0);
  await expect(phone.log.getByText(/担当：店長$/)).toBeVisible();
  await expect(inbox.getByText("受付担当・テンプレート「ご来店のお礼」")).toBeVisible();
});

test("two people write at once: nobody's words are lost", async ({ page, context }) => {
  await signIn(page, "/komorebi/templates");
  await page.getByRole("link", { name: "来店前カウンセリング" }).click();
  await expect(page.getByText("保存済み")).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  const textOf = (window: Page) => window.getByRole("textbox", { name: "本文" });
  await write(other, "先に書いた人の文");
  await save(other);
  await expect(other.getByText("保存済み")).toBeVisible();

  await write(page, "あとから書いた人の文");
  await save(page);
  await expect(page.getByText("保存していません。ほかの人が先に保存しました")).toBeVisible();
  await expect(textOf(page)).toHaveValue("あとから書いた人の文");
  await page.getByRole("button", { name: "相手の内容を読み込む" }).click();
  await expect(textOf(page)).toHaveValue("先に書いた人の文");
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(textOf(page)).toHaveValue("あとから書いた人の文");
  await save(page);
  await expect(page.getByText("保存済み")).toBeVisible();
});

test("a template is deleted and comes back; half a design is never saved", async ({ page }) => {
  await signIn(page, "/komorebi/templates");
  await page.getByRole("button", { name: "「ご来店のお礼」の操作" }).click();
  await page.getByRole("menuitem", { name: "削除する" }).click();
  await expect(page.getByRole("link", { name: "ご来店のお礼" })).toHaveCount(0);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await page.getByRole("link", { name: "ご来店のお礼" }).click();

  await page.getByRole("button", { name: "メッセージを追加" }).click();
  await page.getByRole("menuitem", { name: "Flex メッセージ" }).click();
  const flex = page.getByRole("listitem", { name: "2. Flex メッセージ" });
  await flex.getByRole("textbox", { name: "代替テキスト" }).fill("お礼");
  const code = flex.getByRole("textbox", { name: "デザイン（JSON）" });
  await code.press("ControlOrMeta+End");
  await code.press("Backspace");
  await expect(flex.getByText("JSON として読めません")).toBeVisible();
  await expect(page.getByRole("region", { name: "プレビュー" }).getByText("こんにちは")).toBeVisible();
  await save(page);
  await expect(page.getByText("保存していません。赤く示したところを直してください。")).toBeVisible();
  await code.press("ControlOrMeta+End");
  await code.pressSequentially("}");
  await save(page);
  await expect(page.getByText("保存済み")).toBeVisible();
});
