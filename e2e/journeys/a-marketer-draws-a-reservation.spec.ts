import { expect, type Page, test } from "@playwright/test";
import { type BuilderDocument, meaningChecksum } from "@/lib/builder/shared";
import { expectAccessible } from "../fixtures/accessibility";
import { KeyboardHand } from "../fixtures/keyboard-hand";
import { MouseHand } from "../fixtures/mouse-hand";
import { signIn } from "../fixtures/sign-in";

/** The reservation of section 17: three questions, a confirmation, its edit picker, and what is said when the time is over. */
const words = {
  name: "お名前を教えてください。",
  date: "ご希望日はいつですか。",
  menu: "メニューをお選びください。",
};
const courses = ["カット", "カラー"];
const roles = ["確認", "修正の選択", "時間切れ"];
const times = { 時間切れまで: "60", 予告は時間切れの何分前か: "15" };

type Meaning = BuilderDocument["meaning"];

test.use({ viewport: { width: 1600, height: 900 } });

test("section 17, 1, 2, 7 and 8: a reservation drawn by mouse alone and by keys alone is the same, and can be walked through", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "/komorebi/interactions");
  const byMouse = await test.step("drawn by mouse alone", () => drawByMouse(page));
  await test.step("walked through in the simulator", async () => {
    await bookInSimulator(page);
    await waitInSimulator(page);
    await replayInSimulator(page);
  });
  await page.getByRole("link", { name: "インタラクションの一覧へ戻る" }).click();
  const byKeys = await test.step("drawn by keys alone", () => drawByKeys(page));
  expect(byKeys.steps).toHaveLength(6);
  expect(byKeys).toEqual(byMouse);
  expect(meaningChecksum(byKeys)).toBe(meaningChecksum(byMouse));
  await test.step("a loop is not published", () => goRoundAndRound(page));
});

/** What the server has of the interaction on the screen, once everything is saved. */
async function savedMeaning(page: Page): Promise<Meaning> {
  await expect(page.getByText("保存済み", { exact: true })).toBeVisible();
  const { origin, pathname } = new URL(page.url());
  const answer = await page.request.get(`${origin}/api/workspaces${pathname.replace(/\/edit$/, "")}/draft`);
  return (await answer.json()).document.meaning;
}

/** The inspector shows a step a moment after it was chosen. */
function isOpen(page: Page, stepId: string): Promise<void> {
  return expect(page.locator("[data-side]").getByText(stepId, { exact: true })).toBeVisible();
}

async function drawByMouse(page: Page): Promise<Meaning> {
  const hand = new MouseHand(page);
  const body = page.getByRole("textbox", { name: "本文" });
  const title = page.getByRole("textbox", { name: "ステップのタイトル" });
  const lane = page.getByRole("region", { name: "特別なステップ" });

  await page.getByRole("button", { name: "新しく作る" }).click();
  await hand.write(page.getByRole("dialog").getByLabel("名前"), `予約（マウス）${crypto.randomUUID().slice(0, 8)}`);
  await page.getByRole("button", { name: "作って開く" }).click();
  await page.waitForURL(/\/edit/);

  await page.locator(".react-flow__pane").click({ button: "right", position: { x: 80, y: 160 } });
  await page.getByRole("menuitem", { name: "ここにステップを追加" }).click();
  await page.getByRole("menuitem", { name: "質問（自由に答える）" }).click();
  await isOpen(page, "step-1");
  await hand.write(body, words.name);
  await hand.write(title, "お名前");
  await hand.addBehind("step-1", "日付を選ぶ");
  await isOpen(page, "step-2");
  await hand.write(body, words.date);
  await hand.write(title, "ご希望日");
  await hand.addBehind("step-2", "選択（ボタンで答える）");
  await isOpen(page, "step-3");
  await hand.write(body, words.menu);
  await hand.write(title, "メニュー");
  for (const [index, course] of courses.entries()) {
    await hand.write(page.getByRole("textbox", { name: "ボタンの文字" }).nth(index), course);
    await hand.write(page.getByRole("textbox", { name: "値", exact: true }).nth(index), course);
  }
  for (const role of roles) {
    await lane.getByRole("button", { name: `「${role}」を変更する` }).click();
    await expect(lane.getByRole("button", { name: `「${role}」を変更する` })).toHaveCount(0);
  }
  await hand.connect("step-3", lane.locator("[data-connect-to=confirm]"));
  await page.getByRole("button", { name: "インタラクションの設定" }).click();
  for (const [name, minutes] of Object.entries(times)) await hand.write(page.getByRole("textbox", { name }), minutes);

  const meaning = await savedMeaning(page);
  await page.getByRole("button", { name: "公開する", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "v1 を公開する" }).click();
  await expect(page.getByText("v1 を公開中")).toBeVisible();
  return meaning;
}

const phoneOf = (page: Page) => page.getByRole("region", { name: "シミュレーター" });

async function answerEverything(page: Page): Promise<void> {
  const phone = phoneOf(page);
  const log = phone.getByRole("log");
  await expect(log.getByText(words.name)).toBeVisible();
  await phone.getByRole("textbox", { name: "メッセージを入力" }).click();
  await page.keyboard.insertText("山田 花子");
  await phone.getByRole("button", { name: "送信", exact: true }).last().click();
  await log.getByRole("button", { name: "日付を選ぶ" }).click();
  await phone.getByLabel("日付を選ぶ").fill("2030-03-07");
  await phone.getByRole("button", { name: "決定" }).click();
  await expect(log.getByText(words.menu)).toBeVisible();
  await log.getByRole("button", { name: "カット" }).click();
}

/** Every answer, a look back at one of them, and the end: the same in the browser and on the server. */
async function bookInSimulator(page: Page): Promise<void> {
  await page.getByRole("button", { name: "試す", exact: true }).click();
  const phone = phoneOf(page);
  const log = phone.getByRole("log");
  const press = (label: string) => log.getByRole("button", { name: label, exact: true }).last().click();
  await answerEverything(page);
  // Section 17, 2: one answer is changed, and the confirmation comes again with the others as they were.
  await expect(log.getByRole("definition")).toHaveText(["山田 花子", "2030-03-07", "カット"]);
  await press("修正");
  await press("メニュー");
  await press("カラー");
  const answers = (course: string) => ["山田 花子", "2030-03-07", course];
  await expect(log.getByRole("definition")).toHaveText([...answers("カット"), ...answers("カラー")]);
  await press("送信");
  await expect(log.getByText("完了しました")).toBeVisible();
  // SIM-1: what the browser did is what the server does.
  await phone.getByRole("button", { name: "そのほかの操作" }).click();
  await page.getByRole("menuitem", { name: "サーバーでも試す" }).click();
  await expect(page.getByText("サーバーでも同じ会話になりました（8 回のやりとり）")).toBeVisible();
}

/** Section 17, 8: the reminder and the end of the time come by moving the clock. */
async function waitInSimulator(page: Page): Promise<void> {
  const phone = phoneOf(page);
  const log = phone.getByRole("log");
  await phone.getByRole("button", { name: "はじめからやり直す" }).click();
  await answerEverything(page);
  await phone.getByRole("button", { name: "予告まで" }).click();
  await expect(log.getByText("このまま入力がない場合、あと15分で終了します。")).toBeVisible();
  await phone.getByRole("button", { name: "時間切れまで" }).click();
  await expect(log.getByText("一定時間入力がなかったため、終了しました。")).toBeVisible();
  await expect(log.getByText("時間切れになりました")).toBeVisible();
}

/** SIM-6: the draft changes, and the same conversation on it says from where on it goes another way. */
async function replayInSimulator(page: Page): Promise<void> {
  const log = phoneOf(page).getByRole("log");
  await page.locator(".react-flow__node[data-id=step-2]").click({ position: { x: 100, y: 20 } });
  await isOpen(page, "step-2");
  await new MouseHand(page).write(page.getByRole("textbox", { name: "本文" }), "いつがよろしいですか。");
  await expect(page.getByText("会話を始めたあとで、下書きが変わりました。")).toBeVisible();
  await page.getByRole("button", { name: "新しい下書きで再生" }).click();
  await expect(log.getByText("ここから返信が変わりました")).toHaveCount(1);
  await expect(log.getByText("いつがよろしいですか。")).toBeVisible();
  await expect(log.getByText(words.date)).toHaveCount(0);
}

async function drawByKeys(page: Page): Promise<Meaning> {
  const hand = new KeyboardHand(page);
  await hand.reach(page.getByRole("button", { name: "新しく作る" }));
  await hand.press("Enter");
  await expect(page.getByRole("dialog").getByLabel("名前")).toBeFocused();
  await hand.type(`予約（キー）${crypto.randomUUID().slice(0, 8)}`);
  await hand.press("Enter");
  await page.waitForURL(/\/edit/);
  await expect(page.locator(".react-flow__pane")).toBeVisible();

  await hand.press("n");
  await hand.writeStep(words.name, "お名前");
  await hand.command("アウトラインで見る");
  await hand.addStep("日付を選ぶ", words.date, "ご希望日");
  await hand.addStep("選択（ボタンで答える）", words.menu, "メニュー");
  await hand.connect("step-1", "step-2");
  await hand.connect("step-2", "step-3", "次へ");
  for (const role of roles) {
    await hand.reach(page.getByRole("button", { name: `「${role}」を変更する` }));
    await hand.press("Enter");
  }
  await hand.connect("step-3", "confirm", "次へ");
  await hand.press("Enter");
  for (const [index, course] of courses.entries()) {
    await hand.fill(page.getByRole("textbox", { name: "ボタンの文字" }).nth(index), course);
    await hand.fill(page.getByRole("textbox", { name: "値", exact: true }).nth(index), course);
  }
  await hand.command("インタラクションの設定をひらく");
  for (const [name, minutes] of Object.entries(times)) await hand.fill(page.getByRole("textbox", { name }), minutes);

  const meaning = await savedMeaning(page);
  await hand.press("Control+Shift+p");
  await hand.reach(page.getByRole("dialog").getByRole("button", { name: "v1 を公開する" }));
  await hand.press("Enter");
  await expect(page.getByText("v1 を公開中")).toBeVisible();
  return meaning;
}

/** Section 17, 7: two steps that lead to each other without waiting for an answer. */
async function goRoundAndRound(page: Page): Promise<void> {
  const hand = new KeyboardHand(page);
  await hand.press("Escape");
  await hand.addStep("案内（答えを待たない）", "あちら", "あちら");
  await hand.addStep("案内（答えを待たない）", "こちら", "こちら");
  await hand.connect("step-4", "step-5");
  await hand.connect("step-5", "step-4");
  // UND-5, A11Y-3: what is done, undone and done again is read aloud.
  const what = "「step-5」から「step-4」へのつながりの設定";
  await expect(page.getByText(`${what}を行いました`)).toBeAttached();
  await hand.press("Control+z");
  await expect(page.getByText(`元に戻しました：${what}`)).toBeAttached();
  await hand.press("Control+Shift+z");
  await expect(page.getByText(`やり直しました：${what}`)).toBeAttached();
  await expectAccessible(page, "ja");

  await hand.press("Control+Shift+p");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("答えを待たずに回り続けます。").first()).toBeVisible();
  await expect(dialog.getByRole("button", { name: "v2 を公開する" })).toBeDisabled();
  await hand.press("Escape");
  await expect(dialog).toHaveCount(0);
}
