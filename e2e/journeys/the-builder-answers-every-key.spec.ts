import { expect, type Page, test } from "@playwright/test";
import { flowOrder } from "@/lib/builder/shared";
import { nodeOf, openPlayground, stateOf } from "../fixtures/builder-page";

const dialogOf = (page: Page, name: string) => page.getByRole("dialog", { name });

/** What is selected, in no order. */
async function selected(page: Page): Promise<string[]> {
  return (await stateOf(page)).selection.steps.toSorted();
}

const selects = (page: Page, ...steps: string[]) => expect.poll(() => selected(page)).toEqual(steps.toSorted());

test("section 12, KEY-1: every key of the table does what it says, and none while somebody writes", async ({
  page,
}) => {
  test.slow();
  await openPlayground(page, "fixture=demo");
  const { keyboard } = page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  const title = page.getByRole("textbox", { name: "ステップのタイトル" });
  const all = (await stateOf(page)).document.meaning.steps.map(({ id }) => id);

  await test.step("choosing: Ctrl-A, Esc, Tab, Shift-Tab, Alt and arrows", async () => {
    await press("Control+a");
    await selects(page, ...all);
    await press("Escape");
    await selects(page);
    const { meaning } = (await stateOf(page)).document;
    const drawn = flowOrder(meaning).filter((id) => !meaning.steps.some((step) => step.id === id && step.special));
    const [first = "", second = "", third = ""] = drawn;
    await nodeOf(page, first).focus();
    await press("Enter");
    await selects(page, first);
    for (const [key, stepId] of [
      ["Tab", second],
      ["Tab", third],
      ["Shift+Tab", second],
    ] as const) {
      await press(key);
      await expect(nodeOf(page, stepId)).toBeFocused();
    }
    await nodeOf(page, "ask-name").focus();
    await press("Enter");
    await press("Alt+ArrowRight");
    await expect(nodeOf(page, "ask-kana")).toBeFocused();
    await press("Alt+ArrowRight", "Alt+ArrowRight");
    await expect(nodeOf(page, "ask-course")).toBeFocused();
    await press("Alt+ArrowRight");
    await expect(dialogOf(page, "どのステップへ進みますか").getByRole("option")).toHaveCount(2);
    await press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await press("Alt+ArrowLeft");
    await expect(nodeOf(page, "ask-phone")).toBeFocused();
  });

  await test.step("moving: arrows by 8, with Shift by 40", async () => {
    await press("ArrowRight");
    const { x, y } = await placeOf(page, "ask-phone");
    await press("ArrowRight", "Shift+ArrowRight", "ArrowDown", "Shift+ArrowUp");
    expect(await placeOf(page, "ask-phone")).toEqual({ x: x + 48, y: y - 32 });
    await press("ArrowLeft", "Shift+ArrowLeft", "ArrowUp", "Shift+ArrowDown");
    expect(await placeOf(page, "ask-phone")).toEqual({ x, y });
  });

  await test.step("opening: Enter, F2, and writing there means nothing but writing", async () => {
    await press("Enter");
    await expect(page.locator("[data-side] :focus")).toHaveCount(1);
    await nodeOf(page, "ask-phone").focus();
    await press("F2");
    await expect(title).toBeFocused();
    const { document } = await stateOf(page);
    await press("End", ..."nc012?+-", "Delete", "Tab", "Shift+Tab", "F2");
    await expect(title).toHaveValue("電話番号nc012?+-");
    const after = await stateOf(page);
    expect(after.document.meaning.steps.map(({ id }) => id)).toEqual(all);
    expect(after.document.layout).toEqual(document.layout);
    expect([after.question, after.selection.steps]).toEqual([null, ["ask-phone"]]);
    // UND-6: the field goes back first.
    await press("Control+z");
    await expect(title).not.toHaveValue("電話番号nc012?+-");
    await press("Escape");
    await expect(nodeOf(page, "ask-phone")).toBeFocused();
  });

  await test.step("making: N, Ctrl-Z, Ctrl-Y, Ctrl-Shift-Z, C, Ctrl-D, Delete, Backspace, Ctrl-C, X and V (CAN-14)", async () => {
    const { done } = await stateOf(page);
    await press("n");
    await expect(page.getByRole("textbox", { name: "本文" })).toBeFocused();
    await press("Escape", "Control+z");
    expect((await stateOf(page)).done).toBe(done);
    await press("Control+y");
    expect((await stateOf(page)).done).toBe(done + 1);
    await press("Control+z", "Control+Shift+z");
    expect((await stateOf(page)).done).toBe(done + 1);
    // All of it into view again.
    await press("Control+z", "1");

    await nodeOf(page, "declined").focus();
    await press("Enter");
    await selects(page, "declined");
    await press("c");
    await expect(dialogOf(page, "「同意なし」からどこへつなぎますか")).toBeVisible();
    await press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await press("Control+c", "Control+d");
    await selects(page, "declined-2");
    await press("Control+v");
    await selects(page, "declined-3");
    await press("Control+x");
    await expect.poll(async () => (await stepIds(page)).includes("declined-3")).toBe(false);
    await press("Control+v");
    await selects(page, "declined-3");
    await press("Delete");
    await expect.poll(async () => (await stepIds(page)).includes("declined-3")).toBe(false);
    await nodeOf(page, "declined-2").focus();
    await press("Enter", "Backspace");
    await expect.poll(() => stepIds(page)).toEqual(all);
  });

  await test.step("looking: Ctrl-F, Ctrl-K, ?, +, −, 0, 1, 2", async () => {
    await press("Control+f");
    await expect(dialogOf(page, "インタラクションの中を探す")).toBeVisible();
    await press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await press("Control+k");
    await expect(page.getByRole("combobox", { name: "コマンド" })).toBeFocused();
    await press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await press("0");
    await expect.poll(() => zoomOf(page)).toBe(1);
    await press("+");
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(1);
    await press("0", "-");
    await expect.poll(() => zoomOf(page)).toBeLessThan(1);
    await press("0", "1");
    await expect.poll(() => zoomOf(page)).toBeLessThan(0.7);
    await nodeOf(page, "ask-date").focus();
    await press("Enter", "2");
    await expect.poll(() => zoomOf(page)).toBe(1);
  });

  await test.step("the whole: Ctrl-Shift-L, Ctrl-Enter, F8, Shift-F8", async () => {
    const before = await stateOf(page);
    await press("Control+Shift+l");
    await expect.poll(async () => (await stateOf(page)).done).toBe(before.done + 1);
    await press("Control+Enter");
    await expect(page.getByRole("log", { name: "会話" })).toContainText("ご希望日");
    expect((await stateOf(page)).panel).toBe("simulator");
    await press("Escape");
    await expect.poll(async () => (await stateOf(page)).panel).toBe(null);
    await silence(page, "ask-kana", "ask-people");
    await press("F8");
    await expect.poll(() => problemAt(page)).not.toBe(null);
    const first = await problemAt(page);
    await press("F8");
    await expect.poll(() => problemAt(page)).not.toBe(first);
    await press("Shift+F8");
    await expect.poll(() => problemAt(page)).toBe(first);
  });

  await test.step("? lists them, and the palette has them with their keys", async () => {
    await press("Escape", "Escape", "1");
    await nodeOf(page, "ask-date").focus();
    await press("Enter");
    await press("?");
    const help = dialogOf(page, "キーボードショートカット");
    for (const [command] of commands) await expect(help.getByText(command, { exact: true })).toBeVisible();
    await press("Escape");
    await expect(help).toHaveCount(0);
    await press("Control+k");
    const palette = page.getByRole("option");
    for (const [command, keys] of commands)
      await expect(palette.filter({ hasText: command }).filter({ hasText: keys })).not.toHaveCount(0);
  });
});

/** Every command of the table that can be given to a step, and how its key is written. */
const commands = [
  ["元に戻す", "Ctrl Z"],
  ["選択をコピーする", "Ctrl C"],
  ["選択を切り取る", "Ctrl X"],
  ["貼り付ける", "Ctrl V"],
  ["選択を複製する", "Ctrl D"],
  ["すべて選ぶ", "Ctrl A"],
  ["選択を解く・パネルを閉じる", "Esc"],
  ["選択を削除する", "DELETE"],
  ["選択を上へ動かす", "↑"],
  ["選択を上へ大きく動かす", "Shift ↑"],
  ["次のステップへ", "TAB"],
  ["前のステップへ", "Shift TAB"],
  ["つながりの先へ進む", "Alt →"],
  ["つながりの元へ戻る", "Alt ←"],
  ["ステップの内容に移る", "↵"],
  ["タイトルを変える", "F2"],
  ["ステップを追加する", "N"],
  ["つなぐ先を選ぶ", "C"],
  ["探す", "Ctrl F"],
  ["拡大する", "+"],
  ["縮小する", "-"],
  ["100 % で表示する", "0"],
  ["全体を表示する", "1"],
  ["選択を画面いっぱいに表示する", "2"],
  ["自動で整列する", "Ctrl Shift L"],
  ["シミュレーターで試す", "Ctrl ↵"],
  ["次の問題へ", "F8"],
  ["前の問題へ", "Shift F8"],
] as const;

/** Takes what steps say away, which is a warning each, and waits until it is found. */
async function silence(page: Page, ...stepIds: string[]): Promise<void> {
  await page.evaluate((ids) => {
    for (const stepId of ids)
      window.builderStore?.getState().perform({ type: "set_field", stepId, path: "/messages", value: [] });
  }, stepIds);
  await page.waitForFunction(
    (ids) => ids.every((id) => window.builderStore?.getState().problems?.byStep.has(id)),
    stepIds,
  );
}

/** Which problem was gone to last. */
function problemAt(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => window.builderStore?.getState().problemAt);
}

async function placeOf(page: Page, stepId: string): Promise<{ x: number; y: number }> {
  const place = (await stateOf(page)).document.layout.positions[stepId];
  if (!place) throw new Error(`nobody has placed ${stepId}`);
  return place;
}

async function stepIds(page: Page): Promise<string[]> {
  return (await stateOf(page)).document.meaning.steps.map(({ id }) => id);
}

/** How large things are drawn, to the second place. */
function zoomOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.round((window.builderStore?.getState().view?.viewport().zoom ?? 0) * 100) / 100);
}
