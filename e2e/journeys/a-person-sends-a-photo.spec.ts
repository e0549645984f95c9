import { expect, test } from "@playwright/test";
import { expectPicture } from "../fixtures/expect-picture";
import { openPhone } from "../fixtures/phone";
import { signIn } from "../fixtures/sign-in";

test("INB-190 INB-171 a photo that a person sends appears in the open inbox, and goes when it is unsent", async ({
  page,
  browser,
}) => {
  await openPhone(page);
  const inbox = await (await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" })).newPage();
  await signIn(inbox, "/komorebi/inbox?view=all");
  await page.getByRole("button", { name: "写真", exact: true }).click();
  const people = inbox.getByRole("list", { name: "会話の一覧" }).getByRole("link");
  await people.filter({ hasText: "山田 花子" }).click();
  const photo = inbox.getByRole("log").getByRole("img", { name: "写真" });
  await expectPicture(photo, 640);
  const address = (await photo.getAttribute("src")) ?? "";
  expect((await inbox.request.get(address)).headers()).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
  });

  await page.getByRole("button", { name: "送信取消", exact: true }).click();
  await expect(photo).toHaveCount(0);
  expect((await inbox.request.get(address)).status()).toBe(404);
});
