import { expect, it } from "vitest";
import { type MessagePreview, previewOf } from "./preview-of";

type Said = Parameters<typeof previewOf>[0];

const cases: [what: string, message: Said, preview: MessagePreview][] = [
  ["a text by its words", { type: "text", text: " こんにちは " }, { type: "text", text: "こんにちは" }],
  [
    "a card by its title",
    { type: "card", title: "確認", text: "x", buttons: [], columns: 1 },
    { type: "card", text: "確認" },
  ],
  ["a card without one by its text", { type: "card", text: "x", buttons: [], columns: 1 }, { type: "card", text: "x" }],
  ["a drawn message by its altText", { type: "flex", altText: "案内", contents: {} }, { type: "flex", text: "案内" }],
  ["a raw message as far as it can", { type: "raw", message: { type: "x", altText: "?" } }, { type: "raw", text: "?" }],
  ["a raw message without words", { type: "raw", message: { type: "x", text: 7 } }, { type: "raw" }],
  ["a file by its name", { type: "file", platformMessageId: "1", fileName: "a.pdf" }, { type: "file", text: "a.pdf" }],
  ["a picture by nothing", { type: "image", platformMessageId: "1" }, { type: "image" }],
  [
    "a place by its title",
    { type: "location", title: "店", address: "東京", latitude: 35, longitude: 139 },
    { type: "location", text: "店" },
  ],
];

it.each(cases)("previews %s", (_, message, preview) => {
  expect(previewOf(message)).toEqual(preview);
});
