import decodeQr from "qr/decode.js";
import { expect, it } from "vitest";
import { drawQr } from "./qr-code";

/** Paints the path as a camera would see it, eight pixels for each module. */
function paint({ path, modules }: { path: string; modules: number }) {
  const scale = 8;
  const side = modules * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const from = (row * side + Number(x) * scale) * 4;
      data.fill(0, from, from + Number(length) * scale * 4);
      for (let pixel = from + 3; pixel < from + Number(length) * scale * 4; pixel += 4) data[pixel] = 255;
    }
  }
  return { width: side, height: side, data };
}

it.each([
  "https://example.com/R/oaMessage/%40komorebi/?%E4%BA%88%E7%B4%84",
  "http://localhost:3000/chat/ch_0123456789",
  "予約",
])("a scanner reads %s from the drawn code", (text) => {
  expect(decodeQr(paint(drawQr(text)))).toBe(text);
});
