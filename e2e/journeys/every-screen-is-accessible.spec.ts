import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, speak } from "../fixtures/accessibility";
import { openPhone } from "../fixtures/phone";
import { screens, screensForAnybody } from "../fixtures/screens";

let page: Page;

/** One window for all screens: signing in again and again would take longer than looking. */
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" })).newPage();
  const phone = await openPhone(page);
  await phone.says("営業時間");
  await expect(phone.log.getByRole("button").first()).toBeVisible();
});

test.afterAll(() => page.context().close());

for (const language of ["ja", "en"] as const) {
  for (const screen of screens) {
    test(`the screen "${screen.name}" passes the accessibility rules (${language})`, async ({ baseURL }) => {
      await speak(page, language, baseURL);
      await screen.open(page);
      await expectAccessible(page, language);
    });
  }

  for (const { name, path } of screensForAnybody) {
    test(`the page "${name}" passes the accessibility rules (${language})`, async ({ page: visitor, baseURL }) => {
      await speak(visitor, language, baseURL);
      await visitor.goto(path);
      await expectAccessible(visitor, language);
    });
  }
}
