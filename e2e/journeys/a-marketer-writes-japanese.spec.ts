import { expect, type Page, test } from "@playwright/test";
import { lengthOf, messageLimits } from "@/lib/messages";
import { openPlayground, stateOf } from "../fixtures/builder-page";
import { InputMethod } from "../fixtures/input-method";

test.use({ viewport: { width: 1600, height: 900 } });

test("section 17, 12, I18N-4: a reservation is written with an input method, and nothing is lost, doubled or left in English", async ({
  page,
}) => {
  test.slow();
  await openPlayground(page, "fixture=empty");
  const ime = await InputMethod.of(page);
  const { keyboard } = page;
  const body = page.getByRole("textbox", { name: "本文" });
  const title = page.getByRole("textbox", { name: "ステップのタイトル" });
  const english = new Set<string>();
  const look = async () => {
    for (const text of await untranslated(page)) english.add(text);
  };

  await test.step("the text of a message: nothing is recorded while it is composed, and one unit at the end", async () => {
    await keyboard.press("n");
    await expect(body).toBeFocused();
    const { done } = await stateOf(page);
    await ime.compose("お", "おn", "おな", "おなまえ", "お名前");
    await expect(body).toHaveValue("お名前");
    // KEY-1: keys that the input method may take mean nothing to the product.
    for (const key of ["Enter", "Escape", "F8", "Delete"]) await ime.swallows(key);
    await expect(body).toBeFocused();
    const composing = await stateOf(page);
    expect([composing.done, textOf(composing, "step-1"), composing.panel]).toEqual([done, "", null]);
    await ime.commit("お名前を教えてください。");
    await expect(body).toHaveValue("お名前を教えてください。");
    await ime.writes("（フルネーム😀）", "ふ", "ふる", "フルネーム");
    const text = "お名前を教えてください。（フルネーム😀）";
    await expect(body).toHaveValue(text);
    const written = await stateOf(page);
    expect([written.done, textOf(written, "step-1")]).toEqual([done + 2, text]);
    const { max, unit } = messageLimits.text;
    await expect(page.getByText(`${lengthOf(text, unit === "grapheme" ? "grapheme" : "utf16")}/${max}`)).toBeVisible();
    await keyboard.press("Escape");
    await keyboard.press("Control+z");
    expect(textOf(await stateOf(page), "step-1")).toBe("お名前を教えてください。");
    await keyboard.press("Control+Shift+z");
    expect(textOf(await stateOf(page), "step-1")).toBe(text);
  });

  await test.step("the title", async () => {
    const { done } = await stateOf(page);
    await keyboard.press("F2");
    await ime.writes("お名前", "お", "おな", "おなm", "おなま", "おなまえ");
    await expect(title).toHaveValue("お名前");
    const after = await stateOf(page);
    expect([after.done, stepOf(after, "step-1")?.title]).toEqual([done + 1, "お名前"]);
    await look();
    await keyboard.press("Escape");
  });

  await test.step("a placeholder, chosen by its Japanese name", async () => {
    await keyboard.press("n");
    await expect(body).toBeFocused();
    await keyboard.insertText("{{");
    await ime.compose("お", "おな", "おなまえ");
    await ime.swallows("Enter");
    await expect(body).toHaveValue("{{おなまえ");
    await ime.commit("お名前");
    await expect(page.getByRole("option", { name: /お名前/ })).toBeVisible();
    await keyboard.press("Enter");
    await ime.writes("さん、ご希望日は？", "さ", "さん");
    await expect(body).toHaveValue("{{session.step-1}}さん、ご希望日は？");
    expect(textOf(await stateOf(page), "step-2")).toBe("{{session.step-1}}さん、ご希望日は？");
  });

  await test.step("a design as JSON", async () => {
    await page.getByRole("button", { name: "メッセージを追加" }).click();
    await page.getByRole("menuitem", { name: "Flex メッセージ" }).click();
    const code = page.getByRole("textbox", { name: "デザイン（JSON）" });
    await code.click();
    await keyboard.press("Control+a");
    await keyboard.insertText(
      '{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":""}]}}',
    );
    for (let times = 0; times < 5; times += 1) await keyboard.press("ArrowLeft");
    const { done } = await stateOf(page);
    await ime.writes("ご予約ありがとうございます", "ご", "ごよ", "ごよやく", "ご予約");
    await expect(code).toContainText('"text":"ご予約ありがとうございます"}]}}');
    const after = await stateOf(page);
    expect(after.done).toBe(done + 1);
    expect(JSON.stringify(stepOf(after, "step-2")?.messages[1])).toContain('"text":"ご予約ありがとうございます"}]}');
    await look();
  });

  await test.step("searching (CAN-17)", async () => {
    // The first Esc may close suggestions of the code editor; the next one leads out of it.
    await expect(async () => {
      await page.keyboard.press("Escape");
      await expect(page.getByRole("textbox", { name: "デザイン（JSON）" })).not.toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press("Control+f");
    const search = page.getByRole("dialog").getByRole("combobox");
    await expect(search).toBeFocused();
    await ime.compose("お", "おし", "おしえ");
    await ime.swallows("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await ime.commit("教えて");
    await expect(search).toHaveValue("教えて");
    await expect(page.getByRole("option")).toHaveCount(1);
    await look();
    await keyboard.press("Enter");
    await expect.poll(async () => (await stateOf(page)).selection.steps).toEqual(["step-1"]);
  });

  await test.step("every part of the screen is Japanese", async () => {
    for (const tab of ["入力", "分岐", "処理", "詳細"]) {
      await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
      await look();
    }
    await page.getByRole("button", { name: "アウトライン" }).click();
    await look();
    await page
      .getByRole("button", { name: /問題|エラー|警告/ })
      .first()
      .click();
    await look();
    await page.getByRole("button", { name: "試す", exact: true }).click();
    for (const tab of ["データ", "記録", "効果", "時間", "処理", "会話"]) {
      await page.getByRole("tablist", { name: "シミュレーターの表示" }).getByRole("tab", { name: tab }).click();
      await look();
    }
  });

  await test.step("answered with an input method, whose Enter sends nothing", async () => {
    const phone = page.getByRole("region", { name: "シミュレーター" });
    const answer = phone.getByRole("textbox", { name: "メッセージを入力" });
    await answer.click();
    await ime.compose("や", "やま", "やまだ", "山田");
    await ime.swallows("Enter");
    await expect(phone.getByText("さん、ご希望日は？")).toHaveCount(0);
    await ime.commit("山田");
    await expect(answer).toHaveValue("山田");
    await keyboard.press("Enter");
    await expect(phone.getByText("山田さん、ご希望日は？")).toBeVisible();
    await look();
  });
  expect([...english].filter((text) => !inEveryLanguage.test(text))).toEqual([]);
});

type State = Awaited<ReturnType<typeof stateOf>>;

function stepOf({ document }: State, stepId: string) {
  return document.meaning.steps.find(({ id }) => id === stepId);
}

/** What a step's first message says. */
function textOf(state: State, stepId: string): string | undefined {
  const message = stepOf(state, stepId)?.messages[0];
  return message?.type === "text" ? message.text : undefined;
}

/** Names of products and formats, keys, ids, addresses and time zones are the same in every language. */
const inEveryLanguage = /^(Asia\/Tokyo|step-\d+|[\d.]+\/[\d.]+ KB|\d+\/\d+\/\d+ [\d:]+ GMT\+9)$/;

/** What can be seen or heard on the screen and has Latin letters, but nothing Japanese. */
function untranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = new Set<string>();
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      if (!element.checkVisibility() || element.closest("code, kbd, .font-mono, .cm-editor, script, style")) continue;
      for (const name of ["aria-label", "placeholder", "title"]) said.add(element.getAttribute(name) ?? "");
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) said.add(node.textContent?.trim() ?? "");
    }
    return [...said].filter((text) => /[A-Za-z]{2}/.test(text) && !/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(text));
  });
}
