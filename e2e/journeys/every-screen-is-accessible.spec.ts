import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openPhone } from "../fixtures/phone";
import { screens } from "../fixtures/screens";

let page: Page;

/** One window for all screens: signing in again and again would take longer than looking. */
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" })).newPage();
  const phone = await openPhone(page);
  await phone.says("営業時間");
  await expect(phone.log.getByRole("button").first()).toBeVisible();
});

test.afterAll(() => page.context().close());

/** What hinders people; everything else is judged with every control in the playground. */
async function gravelyWrong(rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude(".react-flow__minimap");
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function wear(language: string, theme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await expect(page.locator(`html[lang=${language}][data-theme=${theme}]`)).toBeAttached();
}

for (const language of ["ja", "en"]) {
  for (const screen of screens) {
    test(`the screen "${screen.name}" passes the accessibility rules in both themes (${language})`, async ({
      baseURL,
    }) => {
      await page.context().addCookies([{ name: "locale", value: language, url: baseURL ?? "" }]);
      await screen.open(page);
      await wear(language, "light");
      expect(await gravelyWrong()).toEqual([]);
      await wear(language, "dark");
      // The theme changes colours alone, so the rest need not be looked at twice.
      expect(await gravelyWrong(["color-contrast"])).toEqual([]);
    });
  }
}
