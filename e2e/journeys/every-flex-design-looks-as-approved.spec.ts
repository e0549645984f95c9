import { expect, type Page, test } from "@playwright/test";
import { blockFont } from "@/e2e/fixtures/block-font";

/** The sheets are kept in the repository: half the size says as much. */
test.use({ viewport: { width: 1480, height: 1500 }, deviceScaleFactor: 0.5 });

const groups = ["texts", "pictures", "boxes", "bubbles", "shops", "visits", "numbers"];

/**
 * MSG-12, INB-162: a sheet of every group of the corpus against the one that was approved. Letters are blocks of one font that the
 * test brings along, so that machines with other fonts see the same picture: what is compared is the layout. A wanted change is
 * approved by looking at the sheets (`npm run screenshots` draws them with real letters) and
 * `npm run e2e -- every-flex-design --update-snapshots`.
 */
test("MSG-12 INB-162 every Flex design of the corpus looks as it was approved", async ({ page }) => {
  // Pictures of the whole corpus are drawn and compared.
  test.setTimeout(120_000);
  await useBlocksForLetters(page);
  await page.goto("/playground/flex");
  // Labels that are made smaller are the last to settle: they wait for the page to come alive.
  const shrunk = page.locator('[data-specimen="button-with-a-long-label"] button').nth(1).locator("span").last();
  await expect(shrunk).toHaveAttribute("style", /calc\(/);
  await replaceWhatMachinesDrawDifferently(page);
  for (const group of groups) {
    const sheet = await page.locator(`[data-group="${group}"]`).screenshot({ animations: "disabled" });
    expect.soft(sheet).toMatchSnapshot(["flex", `${group}.png`], { maxDiffPixelRatio: 0.001 });
  }
});

/** From the first line of the page on, as what is made to fit is measured once. */
async function useBlocksForLetters(page: Page): Promise<void> {
  const fonts = [600, 800].map((height) => blockFont(height).toString("base64"));
  await page.addInitScript(([regular = "", bold = ""]) => {
    const add = (data: string, weight: string) =>
      document.fonts.add(new FontFace("Blocks", `url(data:font/ttf;base64,${data})`, { weight }));
    add(regular, "100 500");
    add(bold, "600 900");
    for (const face of document.fonts) void face.load();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      *, ::before, ::after { font-family: Blocks !important }
      video::-webkit-media-controls, nextjs-portal { display: none !important }
      html, body, .h-dvh { height: auto !important; overflow: visible !important }`);
    document.adoptedStyleSheets = [sheet];
  }, fonts);
}

/** Emoji; and all pictures are there, also those further down. */
async function replaceWhatMachinesDrawDifferently(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      node.nodeValue = (node.nodeValue ?? "").replace(/(?:\p{Extended_Pictographic}|\u200d|\ufe0f)+/gu, "■");
    }
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
  });
}
