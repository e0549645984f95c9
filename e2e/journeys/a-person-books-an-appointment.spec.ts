import { type Browser, expect, type Page, test } from "@playwright/test";
import { openPhone, type Phone } from "../fixtures/phone";
import { signIn } from "../fixtures/sign-in";

const agent = { email: "agent@example.com", password: "komorebi-demo" };

/** The inbox in a window of its own, signed in as somebody else. */
async function openInbox(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" })).newPage();
  await signIn(page, "/komorebi/inbox?view=all", agent);
  await expect(page.getByRole("navigation", { name: "表示する会話" })).toBeVisible();
  return page;
}

/** How many bubbles the phone shows. */
const bubblesOf = (phone: Phone) => phone.log.locator("time").count();

test("a person books an appointment, and the salon watches it happen", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const phone = await openPhone(page);
  const inbox = await openInbox(browser);
  const timeline = inbox.getByRole("log", { name: "山田 花子との会話" });
  const saysInInbox = (text: string) => expect(timeline.getByText(text, { exact: true }).last()).toBeVisible();

  await test.step("turns 1 to 3: the first question, and a sticker is no answer", async () => {
    await phone.says("予約");
    await phone.sees("ご予約ありがとうございます。お伺いする内容は予約の手配にのみ使用します。よろしいですか？");
    await inbox
      .getByRole("list", { name: "会話の一覧" })
      .getByRole("link", { name: /山田 花子/ })
      .click();
    await saysInInbox("「サロン予約」が始まりました");
    await saysInInbox("予約");
    await phone.presses("はい");
    await phone.sees("お名前は？");
    await saysInInbox("「はい」をタップしました");
    await phone.sendsSticker();
    await phone.sees("テキストまたはボタンで回答してください。");
    await saysInInbox("テキストまたはボタンで回答してください。");
  });

  await test.step("turns 4 to 8: answers are cleaned, checked and branched on", async () => {
    await phone.says("　山田　花子 ");
    await phone.sees("フリガナは？");
    await phone.says("yamada");
    await phone.sees("全角カタカナで入力してください。");
    await phone.says("ﾔﾏﾀﾞ はなこ");
    await phone.sees("電話番号は？");
    await phone.says("０９０ー１２３４ー５６７８");
    await phone.sees("ご希望のコースは？");
    await phone.presses("その他");
    await phone.sees("ご希望の内容は？");
    await saysInInbox("０９０ー１２３４ー５６７８");
    await saysInInbox("ご希望の内容は？");
  });

  await test.step("turns 9 to 14: a cancellation that is not meant, a day that does not exist, too many people", async () => {
    await phone.says("キャンセル");
    await phone.sees("中止しますか？");
    await phone.presses("続ける");
    await expect(phone.log.getByText("ご希望の内容は？", { exact: true })).toHaveCount(2);
    await phone.says("ヘッドスパ");
    await phone.sees("ご希望日は？");
    await phone.says("2026/02/30");
    await phone.sees("存在しない日付です。正しい日付を入力してください。");
    await expect(phone.log.getByText("ご希望日は？", { exact: true })).toHaveCount(2);
    await phone.picks("2026-03-07");
    await phone.sees("人数は？");
    await saysInInbox("「2026-03-07」を選びました");
    await phone.says("９");
    await phone.sees("6以下の数値を入力してください。");
  });

  await test.step("turn 15: twenty minutes of silence, and the reminder comes", async () => {
    await phone.waitsTenMinutes();
    await phone.waitsTenMinutes();
    await phone.sees("このまま入力がない場合、あと10分で終了します。");
    await saysInInbox("このまま入力がない場合、あと10分で終了します。");
  });

  await test.step("turns 16 to 20: the card, and a correction that shortens the route", async () => {
    await phone.says("２");
    await phone.sees("以下の内容でよろしいですか？", "ヤマダハナコ", "09012345678", "ヘッドスパ");
    await phone.says("えっと");
    await expect(phone.log.getByText("以下の内容でよろしいですか？")).toHaveCount(2);
    await phone.presses("修正");
    await phone.sees("どの項目を修正しますか？");
    await phone.presses("コース");
    await expect(phone.log.getByText("ご希望のコースは？", { exact: true })).toHaveCount(2);
    await phone.presses("カット");
    await expect(phone.log.getByText("以下の内容でよろしいですか？")).toHaveCount(3);
    await expect(timeline.getByText("以下の内容でよろしいですか？")).toHaveCount(3);
    // The newest card no longer has the answer that is off the route: two older cards and the answer itself do.
    await expect(phone.log.getByText("ヘッドスパ", { exact: true })).toHaveCount(3);
  });

  await test.step("turns 21 and 22: the old card still applies, and then nothing does", async () => {
    await phone.presses("送信", 0);
    await phone.sees("山田花子様、2026-03-07に2名様で承りました。");
    await saysInInbox("山田花子様、2026-03-07に2名様で承りました。");
    await saysInInbox("「サロン予約」が完了しました");
    const before = await bubblesOf(phone);
    const taps = timeline.getByText("「修正」をタップしました", { exact: true });
    await expect(taps).toHaveCount(1);
    await phone.presses("修正");
    await expect(taps).toHaveCount(2);
    // The phone shows that the button was tapped, and nothing else comes.
    expect(await bubblesOf(phone)).toBe(before + 1);
  });

  await test.step("the agent's own reply arrives on the phone", async () => {
    await inbox.getByRole("textbox", { name: "返信の本文" }).fill("ご来店をお待ちしております。");
    await inbox.getByRole("button", { name: /^送信/ }).click();
    await phone.sees("ご来店をお待ちしております。");
    await expect(timeline.getByText("送信済み").last()).toBeVisible();
  });
});
