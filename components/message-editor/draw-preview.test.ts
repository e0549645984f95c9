import { expect, it } from "vitest";
import { pagesOf } from "@/lib/messages";
import { drawPreview, withNames } from "./draw-preview";

const words = {
  confirm: "確認",
  apply: "送信する",
  edit: "修正する",
  editPicker: "どこを直しますか",
  back: "戻る",
  cancelConfirm: "中止しますか",
  abort: "はい",
  continue: "続ける",
  answers: [{ label: "お名前", value: "花子" }],
};

it("shows the name of what will stand somewhere, and fallbacks as they are", () => {
  const messages = [{ type: "text" as const, text: '{{user.profile.displayName}} {{args.店}} {{x | default("y")}}' }];
  const scope = withNames(messages, { user: { profile: { displayName: "花子" } } }, (path) => `〔${path}〕`);
  expect(drawPreview(messages, scope, words)).toEqual([{ type: "text", text: "花子 〔args.店〕 y" }]);
});

it("MSG-10 draws the cards of a session with sample answers", () => {
  const cards = drawPreview(
    [
      { type: "confirm_template", apply: { label: "これで送る" }, edit: {} },
      { type: "edit_picker_template", cancel: {} },
      { type: "cancel_confirm_template", title: "やめますか", abort: {}, continue: {} },
    ],
    {},
    words,
  );
  expect(cards).toMatchObject([
    { title: "確認", rows: words.answers, buttons: [{ label: "これで送る" }, { label: "修正する" }] },
    { title: "どこを直しますか", buttons: [{ label: "お名前" }, { label: "戻る" }] },
    { title: "やめますか", buttons: [{ label: "はい" }, { label: "続ける" }] },
  ]);
});

it("MSG-10 shows the answers that a card's author chose, by their names, masked", () => {
  const answers = [
    { stepId: "name", label: "お名前", value: "花子" },
    { stepId: "phone", label: "電話番号", value: "09012345678" },
  ];
  const chosen = [{ stepId: "phone", label: "電話", mask: "last4" as const }, { stepId: "nobody" }];
  const [card] = drawPreview(
    [{ type: "confirm_template", apply: {}, edit: {}, answers: chosen }],
    {},
    { ...words, answers },
  );
  expect(card).toMatchObject({ rows: [{ label: "電話", value: "•••••••5678" }] });
});

it("MSG-10 shows as many cards as the person will get", () => {
  const answers = Array.from({ length: 11 }, (_, index) => ({ label: `q${index}`, value: "x" }));
  const messages = [
    { type: "confirm_template" as const, apply: {}, edit: {} },
    { type: "edit_picker_template" as const, cancel: {} },
  ];
  const pages = drawPreview(messages, {}, { ...words, answers }).map((card) =>
    card.type === "card" ? pagesOf(card).map(({ rows, buttons }) => [rows?.length, buttons.length]) : [],
  );
  expect(pages).toEqual([
    [
      [10, 2],
      [1, 2],
    ],
    [
      [undefined, 11],
      [undefined, 2],
    ],
  ]);
  const few = drawPreview(messages, {}, { ...words, answers: answers.slice(1) });
  expect(few.every((card) => card.type === "card" && pagesOf(card).length === 1)).toBe(true);
});
