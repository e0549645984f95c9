import { expect, type Page, test } from "@playwright/test";
import { openPhone } from "../fixtures/phone";
import { signIn } from "../fixtures/sign-in";

const answer = "駐車場は店の裏に 3 台分あります。";

async function choose(page: Page, field: string, option: string) {
  await page.getByRole("combobox", { name: field, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

async function tryOut(page: Page, text: string) {
  await page.getByRole("link", { name: "試す" }).click();
  await page.getByRole("textbox", { name: "届いた文" }).fill(text);
  await page.getByRole("button", { name: "確かめる" }).click();
}

test("a word sets off an answer: made, tried out, ordered, switched off, deleted and brought back", async ({
  page,
  browser,
}) => {
  await signIn(page, "/komorebi/triggers");
  await page.getByRole("link", { name: "トリガーを作る" }).click();
  await page.getByRole("textbox", { name: "名前" }).fill("駐車場の質問");
  await choose(page, "比べ方", "言葉を含む");
  await choose(page, "何をするか", "メッセージを送る");
  await page.getByRole("textbox", { name: "本文" }).fill(answer);
  await page.getByRole("button", { name: "作る", exact: true }).click();
  await expect(page.getByText("印の付いた欄を直してください", { exact: false })).toBeVisible();
  await page.getByRole("textbox", { name: "言葉" }).fill("駐車");
  await page.getByRole("button", { name: "作る", exact: true }).click();

  const list = page.getByRole("list", { name: /トリガーの一覧/ });
  const row = list.getByRole("listitem").filter({ hasText: "駐車場の質問" });
  await expect(row.getByText("「駐車」を含むメッセージが届いたら")).toBeVisible();
  await expect(row.getByText(`「${answer}」と送る`)).toBeVisible();

  // Out of the way of nobody: up to the top by keyboard alone.
  await row.getByRole("button", { name: /順番を変える/ }).focus();
  const places = await list.getByRole("button", { name: /順番を変える/ }).count();
  for (let step = 1; step < places; step++) {
    await page.keyboard.press("ArrowUp");
    await expect(row.getByRole("button", { name: `（${places - step} 番目）` })).toBeVisible();
  }
  await expect(list.getByRole("link").first()).toHaveText("駐車場の質問");

  await tryOut(page, "駐車できますか");
  await expect(page.getByText("トリガーが動きます。")).toBeVisible();
  await expect(page.getByText(answer)).toBeVisible();

  const visitor = await (await browser.newContext({ locale: "ja-JP" })).newPage();
  const phone = await openPhone(visitor);
  await phone.says("駐車できますか");
  await phone.sees(answer);

  await page.getByRole("link", { name: "トリガー", exact: true }).last().click();
  await expect(row.getByText("30 日で 1 回")).toBeVisible();
  await row.getByRole("switch").click();
  await expect(row.getByRole("switch")).not.toBeChecked();
  await tryOut(page, "駐車できますか");
  await expect(page.getByText("停止中")).toBeVisible();

  await page.getByRole("link", { name: "トリガー", exact: true }).last().click();
  await row.getByRole("button", { name: "「駐車場の質問」の操作" }).click();
  await page.getByRole("menuitem", { name: "削除する" }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(row).toHaveCount(1);
});

test("business hours with holidays decide what a trigger does", async ({ page }) => {
  await signIn(page, "/komorebi/settings/hours");
  await page.getByRole("button", { name: "営業時間を決める" }).click();
  await page.getByRole("button", { name: "日本の祝日を取り込む" }).click();
  await page.getByRole("menuitem").first().click();
  await expect(page.getByRole("textbox", { name: "名前" }).first()).toHaveValue("元日");
  await page.getByRole("button", { name: "土曜日の時間を追加" }).click();
  await page.getByRole("button", { name: "土曜日の時間を追加" }).click();
  await page.getByLabel("土曜日の開始 2").fill("10:00");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText("この日の時間が重なっています。")).toBeVisible();
  await page.getByRole("button", { name: "土曜日の 2 つ目の時間を外す" }).click();
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText("営業時間を保存しました")).toBeVisible();

  await page.goto("/komorebi/triggers/new");
  await page.getByRole("textbox", { name: "名前" }).fill("時間外の電話番号");
  await page.getByRole("textbox", { name: "言葉" }).fill("電話番号");
  await page.getByRole("button", { name: "条件を追加" }).click();
  await page.getByRole("menuitem", { name: "営業時間" }).click();
  await page.getByRole("group", { name: "いつ" }).getByRole("button", { name: "営業時間外" }).click();
  await choose(page, "何をするか", "担当者に引き継ぐ");
  await page.getByRole("button", { name: "作る", exact: true }).click();
  await page.getByRole("link", { name: "試す" }).click();
  await page.getByRole("textbox", { name: "届いた文" }).fill("電話番号");
  await choose(page, "いつ", "営業時間内");
  await page.getByRole("button", { name: "確かめる" }).click();
  await expect(page.getByText("合わなかった条件：営業時間外")).toBeVisible();
  await choose(page, "いつ", "営業時間外");
  await page.getByRole("button", { name: "確かめる" }).click();
  await expect(page.getByText("担当者に引き継ぎます。")).toBeVisible();
});

test("a schedule runs only after somebody has seen how many people it reaches and what it costs", async ({ page }) => {
  await signIn(page, "/komorebi/triggers/schedules");
  await page.getByRole("link", { name: "スケジュールを作る" }).click();
  await page.getByRole("textbox", { name: "名前" }).fill("月末のお知らせ");
  await page.getByRole("button", { name: "毎月" }).click();
  await choose(page, "日", "月の最後の日");
  await page.getByRole("textbox", { name: "本文" }).fill("今月もありがとうございました。");
  await expect(page.getByText(/人に届きます/)).toBeVisible();
  await expect(page.getByText(/配信枠を \d+ 通使います/)).toBeVisible();
  await expect(page.getByText(/今月は [\d,]+ 通を使用/)).toBeVisible();
  await page.getByRole("switch", { name: "このスケジュールを動かす" }).click();
  const create = page.getByRole("button", { name: "作る", exact: true });
  await expect(create).toBeDisabled();
  await page.getByRole("checkbox", { name: /届くことを確かめました/ }).click();
  await create.click();
  const row = page.getByRole("listitem").filter({ hasText: "月末のお知らせ" }).first();
  await expect(row.getByText("動作中")).toBeVisible();
  await expect(row.getByText(/次は/)).toBeVisible();
  await row.getByRole("button", { name: "「月末のお知らせ」の操作" }).click();
  await page.getByRole("menuitem", { name: "止める" }).click();
  await expect(row.getByText("停止中")).toBeVisible();
});
