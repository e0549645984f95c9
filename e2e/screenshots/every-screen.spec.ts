import { expect, type Page, test } from "@playwright/test";
import { openPhone, type Phone } from "../fixtures/phone";
import { screens } from "../fixtures/screens";
import { type Look, shoot, usual, wear } from "./shoot";

/** A morning at the salon: one reservation on its way, one question, one answer by hand. */
async function fillTheInbox(page: Page): Promise<void> {
  const phone = await openPhone(page);
  await phone.goesTo("Emily Chen");
  await phone.says("Hi! Do you speak English?");
  await phone.sees("Hi! Do you speak English?");
  await phone.goesTo("山田 花子");
  await walk(phone);
  await page.goto("/komorebi/inbox?view=all");
  await page.getByRole("link", { name: /Emily Chen/ }).click();
  await page.getByRole("textbox", { name: "返信の本文" }).fill("Yes, we do. How can we help you?");
  await page.getByRole("button", { name: /^送信/ }).click();
  await expect(page.getByText("送信済み").last()).toBeVisible();
}

async function walk(phone: Phone): Promise<void> {
  await phone.says("予約");
  await phone.sees("ご予約ありがとうございます。お伺いする内容は予約の手配にのみ使用します。よろしいですか？");
  await phone.presses("はい");
  await phone.sees("お名前は？");
  await phone.says("山田　花子");
  await phone.sees("フリガナは？");
  await phone.says("yamada");
  await phone.sees("全角カタカナで入力してください。");
  await phone.says("ﾔﾏﾀﾞ はなこ");
  await phone.sees("電話番号は？");
  await phone.says("０９０ー１２３４ー５６７８");
  await phone.sees("ご希望のコースは？");
}

test("screenshots of every screen", async ({ page }) => {
  test.setTimeout(300_000);
  await wear(page, usual);
  await page.goto("/sign-in");
  await shoot(page, "sign-in");
  await fillTheInbox(page);
  for (const screen of screens) {
    await screen.open(page);
    await shoot(page, screen.name);
  }
  const others: [string, Look][] = [
    ["dark", { ...usual, theme: "dark" }],
    ["en", { ...usual, language: "en" }],
    ["390", { ...usual, width: 390, height: 844 }],
  ];
  for (const [suffix, look] of others) {
    await wear(page, look);
    for (const screen of screens.filter(({ name }) => ["inbox", "phone", "interaction-canvas"].includes(name))) {
      await screen.open(page);
      await shoot(page, `${screen.name}-${suffix}`);
    }
  }
});

test("a sign-in page in the dark, in English", async ({ page }) => {
  await wear(page, { ...usual, theme: "dark", language: "en" });
  await page.goto("/sign-in");
  await shoot(page, "sign-in-dark-en");
});
