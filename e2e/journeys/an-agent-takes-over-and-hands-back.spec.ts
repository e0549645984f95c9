import { type Browser, expect, type Page, test } from "@playwright/test";
import { openPhone } from "../fixtures/phone";
import { signIn } from "../fixtures/sign-in";

const agent = { email: "agent@example.com", password: "komorebi-demo" };

async function openConversation(browser: Browser, name: string, as?: typeof agent): Promise<Page> {
  const page = await (await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" })).newPage();
  await signIn(page, "/komorebi/inbox?view=all", as);
  await page
    .getByRole("list", { name: "会話の一覧" })
    .getByRole("link", { name: new RegExp(name) })
    .click();
  return page;
}

test("INB-500 INB-505 an agent takes a conversation over and hands it back; a colleague's window shows it", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const phone = await openPhone(page);
  await phone.goesTo("Emily Chen");
  await phone.says("予約");
  await phone.sees("ご予約ありがとうございます。お伺いする内容は予約の手配にのみ使用します。よろしいですか？");
  await phone.presses("はい");
  await phone.sees("お名前は？");

  const inbox = await openConversation(browser, "Emily Chen", agent);
  const colleague = await openConversation(browser, "Emily Chen");
  const timeline = inbox.getByRole("log", { name: "Emily Chenとの会話" });
  const asks = () => phone.log.getByText("お名前は？", { exact: true });

  await test.step("H takes over: automation keeps silent, and everybody sees who answers", async () => {
    await expect(inbox.getByRole("button", { name: /^引き継ぐ/ })).toBeVisible();
    await inbox.keyboard.press("h");
    await expect(inbox.getByRole("button", { name: /^自動応答に戻す/ })).toBeVisible();
    await expect(timeline.getByText("対応を引き継ぎました・自動応答は停止中")).toBeVisible();
    await expect(colleague.getByRole("button", { name: /^自動応答に戻す/ })).toBeVisible();
    await phone.says("人と話せますか");
    await expect(timeline.getByText("人と話せますか", { exact: true })).toBeVisible();
    await inbox.getByRole("textbox", { name: "返信の本文" }).fill("はい、お話しできます。");
    await inbox.getByRole("button", { name: /^送信/ }).click();
    await phone.sees("はい、お話しできます。");
    expect(await asks().count()).toBe(1);
  });

  await test.step("Shift+H asks what becomes of the booking, and it goes on where it stopped", async () => {
    await inbox.getByRole("heading", { name: "Emily Chen" }).first().click();
    await inbox.keyboard.press("Shift+H");
    const dialog = inbox.getByRole("dialog", { name: "自動応答に戻しますか？" });
    await expect(dialog.getByRole("radio", { name: /^続きから再開する/ })).toBeChecked();
    await dialog.getByRole("button", { name: "自動応答に戻す" }).click();
    await expect(asks()).toHaveCount(2);
    await expect(colleague.getByRole("button", { name: /^引き継ぐ/ })).toBeVisible();
    await phone.says("エミリー");
    await phone.sees("フリガナは？");
  });
});
