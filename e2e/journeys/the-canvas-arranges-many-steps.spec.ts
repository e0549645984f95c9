import { expect, type Page, test } from "@playwright/test";
import { nodeOf, openPlayground, stateOf } from "../fixtures/builder-page";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const chosen = ["ask-name", "ask-course", "ask-people"] as const;

/** What the boxes of steps have in common after a press. */
const alignments: Record<string, (box: Box) => number> = {
  左端をそろえる: ({ x }) => x,
  左右中央をそろえる: ({ x, width }) => x + width / 2,
  右端をそろえる: ({ x, width }) => x + width,
  上端をそろえる: ({ y }) => y,
  上下中央をそろえる: ({ y, height }) => y + height / 2,
  下端をそろえる: ({ y, height }) => y + height,
};
const distributions: Record<string, (box: Box) => [start: number, end: number]> = {
  左右に等間隔: ({ x, width }) => [x, x + width],
  上下に等間隔: ({ y, height }) => [y, y + height],
};

test("CAN-12, CAN-10: several steps are arranged by a press each, and the small map leads to any of them", async ({
  page,
}) => {
  test.slow();
  await openPlayground(page, "fixture=demo");
  const tools = page.getByRole("toolbar", { name: "選択中の操作" });
  const press = (name: string) => tools.getByRole("button", { name, exact: true }).click();
  const [first, ...others] = chosen;
  await nodeOf(page, first).click({ position: { x: 20, y: 20 } });
  // The inspector has taken its room from the canvas.
  await page.keyboard.press("1");
  for (const id of others) await nodeOf(page, id).click({ position: { x: 20, y: 20 }, modifiers: ["Shift"] });
  await expect(tools.getByText("3 件を選択中")).toBeVisible();
  const before = await stateOf(page);

  await test.step("six ways to a line, two to equal distances, each one undo unit", async () => {
    for (const [name, edgeOf] of Object.entries(alignments)) {
      await press(name);
      const [first = 0, ...others] = (await boxes(page)).map(edgeOf);
      for (const other of others) expect(Math.abs(other - first), name).toBeLessThan(1.5);
      await takeBack();
    }
    for (const [name, spanOf] of Object.entries(distributions)) {
      const order = [...(await boxes(page)).entries()].toSorted(([, a], [, b]) => spanOf(a)[0] - spanOf(b)[0]);
      await press(name);
      const moved = await boxes(page);
      const spans = order.flatMap(([index]) => moved.slice(index, index + 1)).map(spanOf);
      const [first = 0, second = 0] = spans.slice(1).map(([start], index) => start - (spans[index]?.[1] ?? 0));
      expect(Math.abs(first - second), name).toBeLessThan(1.5);
      await takeBack();
    }
  });

  async function takeBack() {
    expect((await stateOf(page)).done).toBe(before.done + 1);
    await page.keyboard.press("Control+z");
    expect((await stateOf(page)).document).toEqual(before.document);
  }

  await test.step("everything behind is chosen, copied and deleted at once", async () => {
    await nodeOf(page, "ask-course").click({ position: { x: 20, y: 20 } });
    await nodeOf(page, "ask-course").click({ button: "right", position: { x: 20, y: 20 } });
    await page.getByRole("menuitem", { name: "この先をすべて選択" }).click();
    const behind = ["ask-course", "ask-detail", "ask-date", "ask-people", "confirm"];
    await expect.poll(async () => (await stateOf(page)).selection.steps).toEqual(expect.arrayContaining(behind));
    await press("複製");
    expect((await stateOf(page)).done).toBe(before.done + 1);
    await page.keyboard.press("Control+z");
    expect((await stateOf(page)).document).toEqual(before.document);
  });

  await test.step("the map shows problems by colour, leads there by a click and a drag, and stays hidden", async () => {
    const map = page.getByRole("img", { name: "縮小図" });
    const box = await map.boundingBox();
    if (!box) throw new Error("there is no map");
    const places = [await viewport(page)];
    await page.mouse.click(box.x + box.width * 0.8, box.y + box.height * 0.5);
    await expect.poll(() => viewport(page)).not.toEqual(places[0]);
    places.push(await viewport(page));
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => viewport(page)).not.toEqual(places[1]);
    const inWarning = map.locator(".fill-warning");
    await expect(inWarning).toHaveCount(0);
    await page.evaluate(() => {
      const silent = { type: "set_field", stepId: "ask-name", path: "/messages", value: [] } as const;
      window.builderStore?.getState().perform(silent);
    });
    await expect(inWarning).toHaveCount(1);
    await page.getByRole("button", { name: "縮小図を隠す" }).click();
    await expect(map).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("button", { name: "縮小図を表示" })).toBeVisible();
    await expect(map).toHaveCount(0);
  });
});

async function boxes(page: Page): Promise<Box[]> {
  return Promise.all(
    chosen.map(async (id) => {
      const box = await nodeOf(page, id).boundingBox();
      if (!box) throw new Error(`${id} is not on the screen`);
      return box;
    }),
  );
}

function viewport(page: Page) {
  return page.evaluate(() => window.builderStore?.getState().view?.viewport());
}

test("section 17, 9: a viewer gets the same canvas with nothing on it to edit with", async ({ page }) => {
  await openPlayground(page, "fixture=demo&role=viewer");
  const before = await stateOf(page);
  await expect(nodeOf(page, "ask-name")).toBeVisible();
  await nodeOf(page, "ask-name").click({ position: { x: 20, y: 20 } });
  await expect(page.getByRole("heading", { name: "お名前", exact: true })).toBeVisible();
  for (const name of [
    /からつなぐ$/,
    "このつながりを固定する",
    /を変更する$/,
    /を削除する$/,
    "元に戻す",
    "自動整列",
    "公開する",
  ])
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  await expect(
    page.locator("[data-side] :is(input, textarea):not([readonly], [disabled], [type=checkbox])"),
  ).toHaveCount(0);
  // Neither keys nor pointer change anything.
  await nodeOf(page, "ask-name").focus();
  for (const key of ["n", "c", "Delete", "Control+d", "Control+x", "ArrowRight", "F2", "Control+z", "Control+Shift+l"])
    await page.keyboard.press(key);
  await nodeOf(page, "ask-name").click({ button: "right", position: { x: 20, y: 20 } });
  await expect(page.getByRole("menu")).toHaveCount(0);
  await nodeOf(page, "ask-name").dragTo(page.locator(".react-flow__pane"), { targetPosition: { x: 40, y: 40 } });
  const after = await stateOf(page);
  expect([after.document, after.question]).toEqual([before.document, null]);
});
