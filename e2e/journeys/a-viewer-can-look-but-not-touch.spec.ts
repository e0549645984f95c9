import { expect, test } from "@playwright/test";
import { joinAs } from "../fixtures/join";
import { openPhone } from "../fixtures/phone";

test("a viewer can look but not touch", async ({ page, browser }) => {
  const phone = await openPhone(page);
  await phone.says("営業時間");
  const viewer = await joinAs(browser, page, "閲覧者", "見る人");

  await viewer.goto("/komorebi/inbox?view=all");
  await viewer.getByRole("link", { name: /山田 花子/ }).click();
  await expect(
    viewer.getByRole("log", { name: "山田 花子との会話" }).getByText("営業時間", { exact: true }).last(),
  ).toBeVisible();
  await expect(viewer.getByText("返信する権限がありません")).toBeVisible();
  await expect(viewer.getByRole("textbox", { name: "返信の本文" })).toHaveCount(0);

  await viewer.goto("/komorebi/channels");
  await expect(viewer.getByText("こもれび美容室").first()).toBeVisible();
  await expect(viewer.getByRole("link", { name: "チャネルを追加" })).toHaveCount(0);
  await viewer.goto("/komorebi/channels/new/line");
  await expect(viewer.getByRole("button", { name: "確かめて進む" })).toHaveCount(0);
  await viewer.goto("/komorebi/channels/ch_komorebi_sandbox/sandbox");
  await expect(viewer.getByRole("textbox", { name: "メッセージを入力" })).toHaveCount(0);

  await viewer.goto("/komorebi/interactions");
  const version = await viewer.getByRole("link", { name: "サロン予約", exact: true }).getAttribute("href");
  await viewer.goto(`${version?.replace(/\/versions.*$/, "")}/edit`);
  await expect(viewer.locator(".react-flow__node").first()).toBeVisible();
  await expect(viewer.getByRole("button", { name: /からつなぐ$|を変更する$|^公開する$|^元に戻す/ })).toHaveCount(0);
  await viewer.goto("/komorebi/settings/members");
  await expect(viewer.getByRole("button", { name: "招待する" })).toHaveCount(0);
});
