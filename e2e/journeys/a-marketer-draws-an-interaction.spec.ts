import { expect, test } from "@playwright/test";
import { expectAccessible } from "../fixtures/accessibility";
import { signIn } from "../fixtures/sign-in";

test("a marketer draws an interaction by keys alone, on the canvas and in the outline", async ({ page }) => {
  await signIn(page, "/komorebi/interactions");
  await page.getByRole("button", { name: "新しく作る" }).click();
  const title = `アンケート ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByRole("dialog").getByLabel("名前").fill(title);
  await page.getByRole("button", { name: "作って開く" }).click();
  await page.waitForURL(/\/edit/);
  const nodes = page.locator(".react-flow__node");
  const node = (id: string) => page.locator(`.react-flow__node[data-id=${id}]`);
  const row = (id: string) => page.locator(`[data-step=${id}]`);
  const keys = page.keyboard;
  await expect(page.locator(".react-flow__pane")).toBeVisible();

  // N adds a step and is ready for its words; Esc leads back to the canvas.
  for (const [id, words] of [
    ["step-1", "お名前は？"],
    ["step-2", "ご来店日は？"],
  ] as const) {
    await keys.press("n");
    await page.waitForURL(new RegExp(`step=${id}`));
    await expect(page.getByRole("textbox", { name: "本文" })).toBeFocused();
    await keys.type(words);
    await keys.press("Escape");
    await expect(node(id)).toBeFocused();
  }

  // C connects, Ctrl-Z takes it back, Ctrl-Shift-Z does it again, and all is read aloud (UND-5).
  await keys.press("c");
  await expect(page.getByRole("dialog")).toBeVisible();
  await keys.type("step-1");
  await keys.press("Enter");
  await expect(page.getByText("「step-2」から「step-1」へのつながりの設定を行いました")).toBeAttached();
  await keys.press("Control+z");
  await expect(page.getByText("元に戻しました：「step-2」から「step-1」へのつながりの設定")).toBeAttached();
  await keys.press("Control+Shift+z");
  await expect(page.getByText("やり直しました：「step-2」から「step-1」へのつながりの設定")).toBeAttached();

  // CAN-17, CAN-14: found, copied, pasted.
  await keys.press("Control+f");
  await keys.type("お名前");
  await expect(page.getByRole("option")).not.toHaveCount(0);
  await keys.press("Enter");
  await page.waitForURL(/step=step-1/);
  await node("step-1").focus();
  await keys.press("Control+c");
  await keys.press("Control+v");
  await expect(nodes).toHaveCount(3);

  // A11Y-2: the same in the outline, with the same selection.
  await page.getByRole("button", { name: "アウトライン" }).click();
  await page.waitForURL(/view=outline/);
  await row("step-2").focus();
  await keys.press("Alt+ArrowUp");
  await expect(page.locator("[data-step]").first()).toHaveAttribute("data-step", "step-2");
  await row("step-1").click();
  await keys.press("Delete");
  await expect(page.getByRole("dialog")).toContainText("「step-1」を削除しますか");
  await keys.press("Enter");
  await expect(row("step-1")).toHaveCount(0);
  await expectAccessible(page, "ja");
  await expect(page.getByText("保存済み", { exact: true })).toBeVisible();

  // CAN-20: everything is there again, and looked at in the same way.
  await page.reload();
  await expect(row("step-1-2")).toBeVisible();
});
