import { expect, type Page, test } from "@playwright/test";
import { demoSignIn } from "@/lib/workspaces/shared";
import { expectAccessible } from "../fixtures/accessibility";
import { joinAs } from "../fixtures/join";
import { OwnBrowser } from "../fixtures/own-browser";
import { enterCredentials, signIn } from "../fixtures/sign-in";

const mine = new OwnBrowser();
test.afterAll(() => mine.close());

const titleOf = (page: Page) => page.getByRole("textbox", { name: "ステップのタイトル" });
const saved = (page: Page) => expect(page.getByText("保存済み", { exact: true })).toBeVisible();

/** What the server has. */
async function titlesOn(page: Page, api: string): Promise<string[]> {
  const { document } = await (await page.request.get(`${api}/draft`)).json();
  return document.meaning.steps.map(({ title }: { title: string }) => title);
}

test("two people edit at once and a browser dies: nothing is lost, and each is told of the other", async ({
  page,
  browser,
}) => {
  test.slow();
  await signIn(page, "/komorebi/interactions");
  const { origin } = new URL(page.url());
  const colleague = await joinAs(browser, page, "編集者", "青木");

  // From nothing: a name, and the canvas opens.
  await page.goto("/komorebi/interactions");
  await page.getByRole("button", { name: "新しく作る" }).click();
  const title = `来店アンケート ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByRole("dialog").getByLabel("名前").fill(title);
  await expect(page.getByRole("dialog").getByLabel("キー")).toHaveValue(/^来店アンケート-/);
  await page.getByRole("button", { name: "作って開く" }).click();
  await page.waitForURL(/\/edit/);
  const edit = new URL(page.url()).pathname;
  const api = `${origin}/api/workspaces${edit.replace(/\/edit$/, "")}`;
  const steps = ["name", "date"].map((id) => ({ id, messages: [{ type: "text", text: "？" }] }));
  const patches = steps.map((value, index) => ({ op: "add", path: `/meaning/steps/${index}`, value }));
  const made = await page.request.patch(`${api}/draft`, {
    data: { revision: 1, changeId: crypto.randomUUID(), patches },
    headers: { origin },
  });
  expect(made.status()).toBe(200);

  // SAV-4: different steps at once.
  await Promise.all([page.goto(`${edit}?step=name`), colleague.goto(`${edit}?step=date`)]);
  await titleOf(page).fill("お名前");
  await saved(page);
  await expect.poll(() => titlesOn(page, api)).toEqual(["お名前", ""]);
  await titleOf(colleague).fill("ご来店日");
  await expect(colleague.getByText("店長の変更を取り込みました。")).toBeVisible();
  await saved(colleague);
  await expect.poll(() => titlesOn(page, api)).toEqual(["お名前", "ご来店日"]);

  // SAV-2, SAV-3: the same field, one of them without a network.
  await colleague.context().setOffline(true);
  await titleOf(colleague).fill("来店した日");
  await expect(colleague.getByText("オフライン・この端末に保管中")).toBeVisible();
  await page.goto(`${edit}?step=date`);
  await titleOf(page).fill("ご利用日");
  await saved(page);
  await expect.poll(() => titlesOn(page, api)).toEqual(["お名前", "ご利用日"]);
  await colleague.context().setOffline(false);
  const dialog = colleague.getByRole("dialog");
  await expect(dialog.getByText("店長が先に保存しました。")).toBeVisible();
  await expectAccessible(colleague, "ja", "[role=dialog]");
  await dialog.getByRole("radio", { name: /自分の変更/ }).click();
  await dialog.getByRole("button", { name: "選んだ内容で続ける" }).click();
  await saved(colleague);
  await expect.poll(() => titlesOn(page, api)).toEqual(["お名前", "来店した日"]);
  await colleague.context().close();

  // Scenario 6: a browser is killed while its changes reached nothing but its own disk.
  const doomed = await mine.open();
  await enter(doomed, `${origin}${edit}`);
  await doomed.route("**/draft", (route) => (route.request().method() === "PATCH" ? route.abort() : route.continue()));
  await doomed.goto(`${origin}${edit}?step=name`);
  await titleOf(doomed).fill("お名前（");
  await expect(doomed.getByText("オフライン・この端末に保管中")).toBeVisible();
  await titleOf(doomed).fill("お名前（フルネーム）");
  await expect.poll(() => keptOn(doomed)).toContain("お名前（フルネーム）");
  await mine.kill();

  const reborn = await mine.open();
  await enter(reborn, `${origin}${edit}`);
  await expect(reborn.getByText("この端末に残っていた変更を取り込みました。")).toBeVisible();
  await saved(reborn);
  await expect.poll(() => titlesOn(page, api)).toEqual(["お名前（フルネーム）", "来店した日"]);

  // PUB-2: who changed what, before it is published; then the editing goes on.
  await reborn.getByRole("button", { name: "公開する", exact: true }).click();
  const publishing = reborn.getByRole("dialog");
  await expect(publishing.getByText("編集した人：店長、青木")).toBeVisible();
  await expectAccessible(reborn, "ja", "[role=dialog]");
  await publishing.getByRole("button", { name: "v1 を公開する" }).click();
  await expect(reborn.getByText("v1 を公開中")).toBeVisible();
  await reborn.goto(`${origin}${edit}?step=name`);
  await titleOf(reborn).fill("お名前");
  await saved(reborn);
  await expect(reborn.getByText("下書き：変更 1 件")).toBeVisible();
  await reborn.getByRole("button", { name: "下書きの操作" }).click();
  await reborn.getByRole("menuitem", { name: "下書きの変更を捨てる" }).click();
  await expect(reborn.getByText("v1 の内容に戻しました。")).toBeVisible();
  await expect(titleOf(reborn)).toHaveValue("お名前（フルネーム）");
});

/** Opens a page with a browser that knows nothing of the test's own. A killed one may or may not remember who had signed in. */
async function enter(page: Page, address: string): Promise<void> {
  const { pathname } = new URL(address);
  await page.goto(address);
  if (new URL(page.url()).pathname === pathname) return;
  await enterCredentials(page, demoSignIn);
  await page.waitForURL((url) => url.pathname === pathname);
}

/** What this browser keeps of unsaved work, as text. */
function keptOn(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("aizuchi-drafts");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const found = opening.result.transaction("work").objectStore("work").getAll();
          found.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(found.result));
          };
        };
      }),
  );
}
