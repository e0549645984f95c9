import { expect, test } from "@playwright/test";
import { openPhone } from "../fixtures/phone";
import { signIn } from "../fixtures/sign-in";

test("an agent writes Japanese: Enter while the input method composes sends nothing", async ({ page, browser }) => {
  const phone = await openPhone(page);
  await phone.goesTo("Emily Chen");
  await phone.says("Do you have a table?");
  const inbox = await (await browser.newContext({ locale: "ja-JP" })).newPage();
  await signIn(inbox, "/komorebi/inbox?view=all");
  await inbox.getByRole("link", { name: /Emily Chen/ }).click();
  const timeline = inbox.getByRole("log", { name: "Emily Chenとの会話" });
  await expect(timeline.getByText("Do you have a table?")).toBeVisible();

  await inbox.getByRole("button", { name: "入力の設定" }).click();
  await inbox.getByRole("menuitemradio", { name: /^Enter で送信/ }).click();
  const reply = inbox.getByRole("textbox", { name: "返信の本文" });
  await reply.focus();
  const browserSession = await inbox.context().newCDPSession(inbox);
  await browserSession.send("Input.imeSetComposition", { text: "よやく", selectionStart: 3, selectionEnd: 3 });
  await expect(reply).toHaveValue("よやく");
  // What an input method's Enter looks like to a page: the key says that it was processed.
  const key = { key: "Process", code: "Enter", windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await browserSession.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
  await browserSession.send("Input.insertText", { text: "予約を承ります" });
  await browserSession.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  await expect(reply).toHaveValue("予約を承ります");
  await expect(timeline.getByText("予約を承ります", { exact: true })).toHaveCount(0);

  await inbox.keyboard.press("Enter");
  await expect(reply).toHaveValue("");
  await phone.sees("予約を承ります");
});
