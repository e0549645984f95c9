import { type Browser, expect, type Page, test } from "@playwright/test";
import { enterCredentials, signIn } from "../fixtures/sign-in";

const members = "/komorebi/settings/members";

async function invite(page: Page): Promise<string> {
  await page.getByRole("button", { name: "招待する" }).click();
  await page.getByRole("button", { name: "リンクを作る" }).click();
  const link = await page.getByLabel("招待リンク").inputValue();
  await page.getByRole("dialog").getByRole("button", { name: "閉じる" }).last().click();
  return link;
}

async function join(browser: Browser, link: string, person: { name: string; email: string; password: string }) {
  const page = await (await browser.newContext({ locale: "ja-JP" })).newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "「こもれび美容室」に参加する" })).toBeVisible();
  await page.getByLabel("お名前").fill(person.name);
  await page.getByLabel("メールアドレス").fill(person.email);
  await page.getByLabel("パスワード", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "アカウントを作って参加する" }).click();
  await page.waitForURL("**/komorebi/inbox");
  return page;
}

const aPerson = (name: string) => ({ name, email: `${crypto.randomUUID()}@example.com`, password: "long enough" });

test("an owner invites somebody, gives them another role, takes it back, and removes them", async ({
  page,
  browser,
}) => {
  const person = aPerson(`新人 ${crypto.randomUUID().slice(0, 6)}`);
  await signIn(page, members);
  const link = await invite(page);
  const theirs = await join(browser, link, person);

  await theirs.goto(members);
  await expect(theirs.getByRole("cell", { name: person.email })).toBeVisible();
  await expect(theirs.getByRole("button", { name: "招待する" })).toHaveCount(0);
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: "この招待リンクは使えません" })).toBeVisible();

  await page.reload();
  const role = page.getByRole("combobox", { name: `${person.name} の役割` });
  await expect(role).toContainText("担当者");
  await role.click();
  await page.getByRole("option", { name: "閲覧者" }).click();
  await expect(role).toContainText("閲覧者");
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(role).toContainText("担当者");

  await page.getByRole("button", { name: `${person.name} の操作` }).click();
  await page.getByRole("menuitem", { name: "ワークスペースから外す" }).click();
  const remove = page.getByRole("dialog").getByRole("button", { name: `${person.name} を外す` });
  await expect(remove).toBeDisabled();
  await page.getByRole("dialog").getByRole("textbox").fill(person.name);
  await remove.click();
  // While the dialog is open nothing behind it has a role; it closes when they are removed.
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(role).toHaveCount(0);
  await theirs.goto(members);
  await expect(theirs.getByRole("heading", { name: "見つかりませんでした" })).toBeVisible();
});

test("a wrong password does not tell what was wrong, and after several of them sign-in rests", async ({ page }) => {
  await page.goto("/sign-in");
  const nobody = { email: `${crypto.randomUUID()}@example.com`, password: "wrong password" };
  const refused = page.getByText("サインインできませんでした。メールアドレスかパスワードが違います。");
  for (let attempt = 0; attempt < 5; attempt++) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await enterCredentials(page, nobody);
    await answered;
    await expect(refused).toBeVisible();
  }
  await enterCredentials(page, nobody);
  await expect(page.getByText(/サインインの失敗が続いたため.*\d{1,2}:\d{2} 以降に/)).toBeVisible();
  await expect(page.getByLabel("メールアドレス")).toHaveValue(nobody.email);
});

test("another password signs every other device out, and signing out ends the session", async ({ page, browser }) => {
  const person = aPerson("端末 二台");
  await signIn(page, members);
  const first = await join(browser, await invite(page), person);
  const second = await (await browser.newContext({ locale: "ja-JP" })).newPage();
  await signIn(second, "/komorebi/settings/account", person);

  await second.getByLabel("いまのパスワード").fill(person.password);
  await second.getByLabel("新しいパスワード").fill("another password");
  await second.getByRole("button", { name: "パスワードを変える" }).click();
  await expect(second.getByText("パスワードを変えました。")).toBeVisible();
  await second.reload();
  await expect(second.getByRole("heading", { name: "設定" })).toBeVisible();

  await first.goto("/komorebi/settings/account");
  await expect(first).toHaveURL(/\/sign-in\?next=/);
  await enterCredentials(first, { ...person, password: "another password" });
  await first.waitForURL("**/komorebi/settings/account");

  await second.getByRole("button", { name: person.name }).click();
  await second.getByRole("menuitem", { name: "サインアウト" }).click();
  await second.waitForURL("**/sign-in");
  await second.goto("/komorebi/settings/account");
  await expect(second).toHaveURL(/\/sign-in\?next=/);
});
