import { expect, test } from "@playwright/test";
import { liveLine } from "../fixtures/live-line";
import { signIn } from "../fixtures/sign-in";

test("a team connects a LINE account, and its first event turns the mark green", async ({ page }) => {
  const line = liveLine();
  const account = await line.createChannel({
    displayName: "カフェ・ヌーク",
    pictureUrl: "https://example.com/nook.png",
  });
  await signIn(page, "/komorebi/channels");
  await page.getByRole("link", { name: "チャネルを追加" }).first().click();
  await page.getByRole("link", { name: /LINE 公式アカウント/ }).click();

  await test.step("credentials are proved before anything is stored", async () => {
    await page.getByLabel("チャネル ID").fill(account.id);
    await page.getByLabel("チャネルシークレット").fill(account.secret);
    await page.getByLabel("チャネルアクセストークン（長期）").fill("a-token-of-somebody-else");
    await page.getByRole("button", { name: "確かめて進む" }).click();
    await expect(page.getByText("LINE がこのトークンを受け付けません。再発行して貼り付けてください。")).toBeVisible();
    await page.getByLabel("チャネルアクセストークン（長期）").fill(account.accessToken);
    await page.getByRole("button", { name: "確かめて進む" }).click();
    await expect(page.getByText("カフェ・ヌーク").first()).toBeVisible();
    await expect(page.getByText(account.basicId).first()).toBeVisible();
  });

  await test.step("the webhook's address is registered at LINE and tried", async () => {
    const url = await page.getByLabel("Webhook URL").inputValue();
    expect(url).toMatch(/\/api\/webhooks\/line\/[\w-]+$/);
    await page.getByRole("button", { name: "登録して確かめる" }).click();
    await expect(page.getByText("LINE からの通知が届きました。")).toBeVisible();
    expect((await line.channel(account.id)).webhook.url).toBe(url);
    await expect(
      page.getByText("最初の通知を待っています").or(page.getByText("Webhook からの最初の通知を待っています")),
    ).toBeVisible();
  });

  await test.step("somebody writes, and the channel is well", async () => {
    const { id } = await line.createPerson({ displayName: "佐藤 次郎" });
    await line.call("PUT", "/friendships", { channel: account.id, person: id, state: "friend" });
    await line.setWebhook(account.id, { active: true });
    await line.person(id, account.id).says("はじめまして");
    await expect(page.getByText("最初の通知が届きました")).toBeVisible();
    await page.goto("/komorebi/channels");
    const row = page.getByRole("row", { name: /カフェ・ヌーク/ });
    await expect(row.getByText("正常")).toBeVisible();
    await page.goto("/komorebi/inbox?view=all");
    await expect(page.getByRole("link", { name: /佐藤 次郎.*はじめまして/ })).toBeVisible();
  });
});
