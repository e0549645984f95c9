import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { manySessions } from "../fixtures/many-sessions";
import { signIn } from "../fixtures/sign-in";

const rows = (page: Page) => page.getByRole("table", { name: "セッションの一覧" }).locator("tbody tr");
const search = (page: Page) => page.getByRole("searchbox", { name: "名前・LINE のユーザー ID で探す" });
const drawer = (page: Page) => page.getByRole("dialog", { name: "セッションの詳細" });

/** From the list of interactions to the sessions of these people. */
async function openSessionsOf(page: Page, name: string): Promise<void> {
  await signIn(page, "/komorebi/interactions");
  await page.getByRole("link", { name: /「サロン予約」のセッション/ }).click();
  await expect(page.getByRole("heading", { name: "セッション" })).toBeVisible();
  await search(page).fill(name);
  await expect(page).toHaveURL(/q=/);
}

test("a marketer filters and pages the sessions, and a colleague opens the same address", async ({ page, context }) => {
  const { name } = await manySessions();
  await openSessionsOf(page, name);
  await expect(rows(page)).toHaveCount(20);
  await page.getByRole("button", { name: "もっと見る" }).click();
  await expect(rows(page)).toHaveCount(26);
  await page.getByRole("button", { name: /^時間切れ/ }).click();
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole("button", { name: /^進行中/ }).click();
  await expect(rows(page)).toHaveCount(6);
  await expect(page).toHaveURL(/status=timeout%2Cactive/);
  await rows(page).first().getByRole("link").click();
  await expect(drawer(page).getByRole("heading", { name: /^帳簿/ })).toBeVisible();

  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await expect(drawer(colleague).getByText("09012345678")).toBeVisible();
  await colleague.keyboard.press("Escape");
  await expect(drawer(colleague)).toHaveCount(0);
  await expect(rows(colleague)).toHaveCount(6);

  await drawer(page).getByRole("button", { name: "閉じる" }).click();
  await page.getByRole("button", { name: "絞り込みをやめる" }).click();
  await expect(page).not.toHaveURL(/\?/);
});

test("a marketer corrects an answer: the step's rules judge, a reason overrules them, the log tells", async ({
  page,
}) => {
  const { name } = await manySessions();
  await openSessionsOf(page, `${name} 01`);
  await page.getByRole("link", { name: `${name} 01` }).click();
  await drawer(page).getByRole("button", { name: "「電話番号」の回答を直す" }).click();
  const phone = drawer(page).getByRole("textbox", { name: "電話番号" });
  await phone.fill("０９０ー１１１１ー２２２２");
  await drawer(page).getByRole("button", { name: "保存する" }).click();
  await expect(drawer(page).getByText("09011112222", { exact: true })).toBeVisible();

  await drawer(page).getByRole("button", { name: "「電話番号」の回答を直す" }).click();
  await phone.fill("内線 5");
  await drawer(page).getByRole("button", { name: "保存する" }).click();
  await expect(drawer(page).getByText(/ステップの決まりに合いません/)).toBeVisible();
  await expect(drawer(page).getByText(/プロフィールは変わりません/)).toBeVisible();
  await drawer(page).getByRole("textbox", { name: "このまま保存する理由" }).fill("本部の内線");
  await drawer(page).getByRole("button", { name: "理由を付けて保存する" }).click();
  await expect(drawer(page).getByText("「電話番号」の回答を「09011112222」から「内線 5」に直しました")).toBeVisible();
  await expect(drawer(page).getByText("理由：本部の内線")).toBeVisible();
  await expect(drawer(page).getByText("店長 の操作").first()).toBeVisible();
});

test("a marketer may not open a second run, and ends the first", async ({ page }) => {
  const { name } = await manySessions();
  await openSessionsOf(page, `${name} 25`);
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("button", { name: /^時間切れ/ }).click();
  await page.getByRole("link", { name: `${name} 25` }).click();
  const set = async (status: string) => {
    await drawer(page).getByRole("button", { name: "状態を変える" }).click();
    await page.getByRole("menuitem", { name: status }).click();
  };
  await set("進行中");
  const dialog = page.getByRole("dialog", { name: /^状態を「/ });
  await expect(dialog.getByText("「サロン予約」が進行中のため、進行中にできません。")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "「進行中」にする" })).toHaveCount(0);
  await dialog.getByRole("link", { name: "そのセッションを開く" }).click();
  await expect(drawer(page).getByText("進行中", { exact: true }).first()).toBeVisible();
  await set("中止");
  await dialog.getByRole("button", { name: "「中止」にする" }).click();
  await expect(drawer(page).getByText("状態を「進行中」から「中止」に変えました")).toBeVisible();
  await expect(drawer(page).getByText("担当者の操作", { exact: true })).toBeVisible();
});

test("a marketer exports what the filter finds, safe for spreadsheets", async ({ page }) => {
  const { name } = await manySessions();
  await openSessionsOf(page, name);
  await page.getByRole("button", { name: /^時間切れ/ }).click();
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole("button", { name: "CSV" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "書き出す" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^サロン予約_セッション_\d{4}-\d{2}-\d{2}\.csv$/);
  const text = readFileSync(await file.path(), "utf8");
  const lines = text.split("\r\n");
  expect(lines[0]).toMatch(
    /^\uFEFFセッション ID,名前,ユーザー ID,チャネル,版,状態,終わった理由,開始,更新,終了,お名前,フリガナ,/,
  );
  expect(lines).toHaveLength(7);
  expect(lines[1]).toContain(`,${name} 21,`);
  expect(lines[1]).toContain(`"'=SUM(1,2)"`);
  expect(lines[1]).toContain(",カット,");
});

test("a marketer deletes sessions by keyboard, thinks better of it, and then does not", async ({ page }) => {
  const { name } = await manySessions();
  await openSessionsOf(page, name);
  await page.getByRole("button", { name: /^時間切れ/ }).click();
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole("link", { name: `${name} 21` }).focus();
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: "2 件を選択中" })).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(rows(page)).toHaveCount(5);

  await page.getByRole("checkbox", { name: `${name} 23 のセッションを選ぶ` }).click();
  await page.getByRole("button", { name: "1 件のセッションを削除する" }).click();
  await expect(rows(page)).toHaveCount(4);
  await page.reload();
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByRole("link", { name: `${name} 23` })).toHaveCount(0);
});

test("a session leads to its conversation, and the conversation back to the session", async ({ page, context }) => {
  const { name } = await manySessions();
  await openSessionsOf(page, `${name} 02`);
  await page.getByRole("link", { name: `${name} 02` }).click();
  await drawer(page).getByRole("link", { name: "会話を開く" }).click();
  await expect(page).toHaveURL(/\/inbox\/cv_/);
  const panel = page.getByRole("complementary", { name: "この人について" });
  const opening = context.waitForEvent("page");
  await panel.getByRole("link", { name: "セッションを開く：「サロン予約」（新しいタブ）" }).click();
  const session = await opening;
  await expect(drawer(session).getByRole("heading", { name: `${name} 02` })).toBeVisible();

  await session.goto(session.url().replace(/se_[^?]+/, "se_gone"));
  await expect(drawer(session).getByText("このセッションはありません")).toBeVisible();
});
