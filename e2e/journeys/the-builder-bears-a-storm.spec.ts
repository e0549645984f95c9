import { expect, type JSHandle, type Page, test } from "@playwright/test";
import { apply, type BuilderDocument, type Command, meaningChecksum } from "@/lib/builder/shared";
import { aGeneratedInteraction } from "@/lib/builder/testing/generated-interaction";
import { Random } from "@/lib/builder/testing/random";
import { randomCommand } from "@/lib/builder/testing/random-command";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { openPlayground, stateOf } from "../fixtures/builder-page";

const edits = 100;
const seed = 17;

/** What must be the same again: the checksum of the meaning, and every place, note and frame as it stands. */
const marks = ({ meaning, layout }: BuilderDocument) => `${meaningChecksum(meaning)} ${canonicalJson(layout)}`;

// As small as the builder may be: two hundred times it is drawn anew.
test.use({ viewport: { width: 1024, height: 600 } });

test("section 17, 3: a storm of a hundred random edits is undone and done again, equal at every level", async ({
  page,
}) => {
  test.slow();
  const { commands, levels } = aStorm(aGeneratedInteraction(10, seed));
  await openPlayground(page, `fixture=generated&steps=10&seed=${seed}`);
  expect(marks((await stateOf(page)).document)).toBe(levels[0]);

  const heard = await listen(page);
  await page.evaluate((given) => {
    for (const command of given) window.builderStore?.getState().perform(command);
  }, commands);
  expect(await taken(heard)).toEqual(levels.slice(1));

  // Every level back and every level forth, by the keys that people press.
  await page.keyboard.down("Control");
  await press(page, "z");
  expect(await taken(heard)).toEqual(levels.slice(0, -1).toReversed());
  await expect(page.getByRole("button", { name: "元に戻す", exact: true })).toBeDisabled();
  await page.keyboard.down("Shift");
  await press(page, "Z");
  await page.keyboard.up("Shift");
  await page.keyboard.up("Control");
  expect(await taken(heard)).toEqual(levels.slice(1));
  await expect(page.getByRole("button", { name: "やり直す", exact: true })).toBeDisabled();
});

/** A hundred commands, each of which changes something, and what there is before and after each. */
function aStorm(begun: BuilderDocument): { commands: Command[]; levels: string[] } {
  const random = new Random(seed);
  const commands: Command[] = [];
  const levels = [marks(begun)];
  let document = begun;
  while (commands.length < edits) {
    const command = randomCommand(document, random);
    const done = apply(document, command);
    if (!done.ok || done.patches.length === 0) continue;
    document = done.document;
    commands.push(command);
    levels.push(marks(document));
  }
  return { commands, levels };
}

/** Writes down every document that the editor has from now on. */
function listen(page: Page): Promise<JSHandle<BuilderDocument[]>> {
  return page.evaluateHandle(() => {
    const heard: BuilderDocument[] = [];
    window.builderStore?.subscribe(({ editing }, before) => {
      if (editing.document !== before.editing.document) heard.push(editing.document);
    });
    return heard;
  });
}

/** What was written down since the last time. */
async function taken(heard: JSHandle<BuilderDocument[]>): Promise<string[]> {
  return (await heard.evaluate((documents) => documents.splice(0))).map(marks);
}

async function press(page: Page, key: string): Promise<void> {
  for (let times = 0; times < edits; times += 1) await page.keyboard.press(key);
}
