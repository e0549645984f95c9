import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../fixtures/accessibility";
import { Phone } from "../fixtures/phone";
import { signIn } from "../fixtures/sign-in";

const forms = "lib/import-forms/fixtures";

async function makeDraft(page: Page, file: string, title: string): Promise<void> {
  await page.getByRole("link", { name: "読み込む" }).click();
  await page.getByLabel("ファイルを選ぶ").setInputFiles(`${forms}/${file}.json`);
  await expect(page.getByText(`${file}.json を読みました。`)).toBeVisible();
  await page.getByLabel("名前").fill(title);
  await page.getByRole("button", { name: "下書きを作る" }).click();
  await page.waitForURL(/\/edit$/);
}

test("a marketer brings a form over, publishes it, and a person walks through it", async ({ page }) => {
  const title = `来店アンケート ${Date.now()}`;
  await signIn(page, "/komorebi/interactions");
  await page.getByRole("link", { name: "読み込む" }).click();
  await page.getByLabel("ファイルを選ぶ").setInputFiles(`${forms}/survey-flat.json`);
  await expect(page.getByText("100% を引き継げます")).toBeVisible();
  await expect(page.getByText("答えを待たずに進むステップにしました。")).toBeVisible();
  await expect(page.getByLabel("名前")).toHaveValue("ご来店アンケート");
  await page.getByLabel("名前").fill(title);
  await page.getByRole("button", { name: "下書きを作る" }).click();

  await page.waitForURL(/\/edit$/);
  await expect(page.getByText("満足度").first()).toBeVisible();
  await page.getByRole("button", { name: "公開する", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("はじめての公開です。")).toBeVisible();
  await expect(dialog.getByText("追加")).toHaveCount(5);
  await dialog.getByLabel("変更のメモ").fill("前のシステムから移しました。");
  // The form asks more than two questions and lets nobody look at the answers.
  await dialog.getByRole("checkbox", { name: "警告 1 件を確認しました" }).click();
  await dialog.getByRole("button", { name: "v1 を公開する" }).click();
  await expect(page.getByText("v1 を公開中")).toBeVisible();
  await page.goto(page.url().replace(/\/edit$/, "/versions/1"));
  await page.getByRole("button", { name: "共有", exact: true }).click();
  await expect(dialog.getByLabel("ボタンやリッチメニューから")).toHaveValue(
    /^mode=start&interaction=来店アンケート-\d+$/,
  );
  const sandbox = dialog.getByRole("region", { name: "こもれび美容室" });
  await sandbox.getByLabel("始める言葉").fill(title);
  await sandbox.getByRole("button", { name: "キーワードを作る" }).click();
  await expect(sandbox.getByText(`おためしの電話で「${title}」と送ると始まります。`)).toBeVisible();
  await expect(dialog.getByRole("img", { name: "「ホームページのチャット」を開く QR コード" })).toBeVisible();

  await sandbox.getByRole("link", { name: "おためしの電話を開く" }).click();
  const phone = new Phone(page);
  await phone.goesTo("Emily Chen");
  await phone.says(title);
  await phone.presses("よかった");
  await phone.sees("ひとことどうぞ。");
  await phone.says("また来ます");
  await phone.sees("ありがとうございました。");
});

test("a marketer sees what does not come over, and cannot publish what is broken", async ({ page }) => {
  await signIn(page, "/komorebi/interactions");
  await page.getByRole("link", { name: "読み込む" }).click();
  await page.getByLabel("JSON を貼り付ける").fill('{\n  "format": 1,\n  "steps": [{}]\n}');
  await page.getByRole("button", { name: "内容を確かめる" }).click();
  await expect(page.getByText("3 行目 /steps/0/id")).toBeVisible();

  await page.getByLabel("JSON を貼り付ける").fill(readFileSync(`${forms}/broken.json`, "utf8"));
  await page.getByRole("button", { name: "内容を確かめる" }).click();
  await expect(page.getByRole("region", { name: "引き継げないもの 18 件" })).toBeVisible();
  await page.getByRole("button", { name: "ほか 12 件を見る" }).click();
  await expect(page.getByText("/steps/2/beforeActions/0")).toBeVisible();
  await page.getByRole("button", { name: "下書きを作る" }).click();
  await expect(page.getByText("名前を入れてください（100 字まで）。")).toBeVisible();
  await page.getByLabel("名前").fill("壊れたフォーム");
  await page.getByRole("button", { name: "下書きを作る" }).click();

  await page.waitForURL(/\/edit$/);
  await page.getByRole("button", { name: "公開する", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("行き先のステップがありません。")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "v1 を公開する" })).toBeDisabled();
  await dialog.getByRole("button", { name: "やめる" }).click();
  await expect(page.getByText("未公開")).toBeVisible();
});

test("A11Y-1 the report of an import, the publish dialog, the restore points and the ways in hinder nobody", async ({
  page,
}) => {
  await signIn(page, "/komorebi/interactions/import");
  await page.getByLabel("JSON を貼り付ける").fill(readFileSync(`${forms}/broken.json`, "utf8"));
  await page.getByRole("button", { name: "内容を確かめる" }).click();
  await expect(page.getByRole("region", { name: "引き継げないもの 18 件" })).toBeVisible();
  await expectAccessible(page, "ja");
  await page.getByLabel("名前").fill("だれでも使える");
  await page.getByRole("button", { name: "下書きを作る" }).click();
  await page.waitForURL(/\/edit$/);
  await page.getByRole("button", { name: "公開する", exact: true }).click();
  await expect(page.getByRole("dialog").getByText("行き先のステップがありません。")).toBeVisible();
  await expectAccessible(page, "ja", "[role=dialog]");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "下書きの操作" }).click();
  await page.getByRole("menuitem", { name: "前の状態に戻す" }).click();
  await expect(page.getByRole("dialog")).toContainText("前の状態に戻す");
  await expectAccessible(page, "ja", "[role=dialog]");
  await page.goto("/komorebi/interactions");
  await page.getByRole("link", { name: "サロン予約", exact: true }).click();
  await page.getByRole("button", { name: "共有", exact: true }).click();
  await expect(page.getByRole("dialog").getByLabel("ボタンやリッチメニューから")).toBeVisible();
  await expectAccessible(page, "ja", "[role=dialog]");
});

test("warnings have to be seen, a new draft says what it changes, and an export comes back the same", async ({
  page,
}) => {
  await signIn(page, "/komorebi/interactions");
  await makeDraft(page, "by-version", `二つの版 ${Date.now()}`);
  const base = page.url().replace(/\/edit$/, "");
  const exported = await page.request.get(`${apiOf(base)}/file?of=draft`);
  const file = await exported.json();
  expect(file).toMatchObject({ format: 1, label: "2", definition: { steps: [{ id: "step-1", title: "最初" }] } });
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "公開する", exact: true }).click();
  await dialog.getByRole("button", { name: "v1 を公開する" }).click();
  await expect(page.getByText("v1 を公開中")).toBeVisible();

  // The same with a first question that asks nothing: a warning.
  const silent = { id: "step-0", title: "無言" };
  const steps = [silent, ...file.definition.steps];
  await page.goto(`${base.replace(/[^/]+$/, "")}import?into=${base.split("/").at(-1)}`);
  await page
    .getByLabel("JSON を貼り付ける")
    .fill(JSON.stringify({ ...file, definition: { ...file.definition, steps } }));
  await page.getByRole("button", { name: "内容を確かめる" }).click();
  await page.getByRole("button", { name: "下書きを置き換える" }).click();
  await page.waitForURL(/\/edit$/);
  await page.getByRole("button", { name: "公開する", exact: true }).click();
  await expect(dialog.getByText("v1 からの変更 1 件")).toBeVisible();
  await dialog.getByRole("tab", { name: "問題" }).click();
  await expect(dialog.getByText("答えを待ちますが、何もたずねません。")).toBeVisible();
  const publish = dialog.getByRole("button", { name: "v2 を公開する" });
  await expect(publish).toBeDisabled();
  await dialog.getByRole("checkbox", { name: "警告 1 件を確認しました" }).click();
  await publish.click();
  await expect(page.getByText("v2 を公開中")).toBeVisible();
});

function apiOf(page: string): string {
  const { origin, pathname } = new URL(page);
  return `${origin}/api/workspaces${pathname}`;
}
