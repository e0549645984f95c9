import { describe, expect, it } from "vitest";
import { paintPng } from "@/e2e/platforms/line/phone/sample-media";
import { checkFile } from "./check-file";
import { pictureSize } from "./picture-size";

const bytes = (...parts: (number | readonly number[])[]) => new Uint8Array(parts.flat());
const text = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0));
const word = (value: number) => [value >> 8, value & 0xff];

/** A JPEG that says what it is behind a profile, a thumbnail and a filling byte. */
function aJpeg(width: number, height: number): Uint8Array {
  const profile = [0xff, 0xe1, ...word(6), 1, 2, 3, 4];
  const tables = [0xff, 0xc4, ...word(4), 0, 0];
  const frame = [0xff, 0xff, 0xc2, ...word(11), 8, ...word(height), ...word(width), 3];
  return bytes(0xff, 0xd8, profile, tables, frame);
}

describe("MSG-7 the pixels of a picture", () => {
  it.each([
    ["PNG", paintPng(640, 480, [0, 0, 0]), { width: 640, height: 480 }],
    ["JPEG", aJpeg(4000, 3000), { width: 4000, height: 3000 }],
    ["GIF", bytes(text("GIF89a"), 10, 0, 20, 1), { width: 10, height: 276 }],
    ["a PNG of no width", paintPng(0, 5, [0, 0, 0]), undefined],
    ["a PNG that breaks off", paintPng(9, 9, [0, 0, 0]).subarray(0, 20), undefined],
    ["a JPEG that breaks off", aJpeg(9, 9).subarray(0, 20), undefined],
    ["a JPEG without a frame", bytes(0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0), undefined],
    ["a JPEG whose segments go on for ever", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0, 0, 0), undefined],
    ["nothing", bytes(), undefined],
    ["text", bytes(text("not a picture, but long enough")), undefined],
  ])("of %s", (_, head, size) => {
    expect(pictureSize(head)).toEqual(size);
  });

  const picture = (width: number, height: number) => new Blob([new Uint8Array(paintPng(width, height, [0, 0, 0]))]);

  it.each([
    ["image", 4096, 1200, undefined],
    ["image", 10_001, 1, "too_many_pixels"],
    ["card", 1024, 1024, undefined],
    ["card", 1025, 10, "too_many_pixels"],
    ["card", 10, 1025, "too_many_pixels"],
    ["icon", 240, 240, undefined],
    ["icon", 240, 239, "not_square"],
  ] as const)("as %s: %i × %i is %s", async (kind, width, height, problem) => {
    expect(await checkFile(picture(width, height), kind)).toBe(problem);
  });

  it("takes as an icon only PNG, as a preview only little, and nothing that cannot be read", async () => {
    expect(await checkFile(new Blob([new Uint8Array(aJpeg(9, 9))]), "icon")).toBe("wrong_type");
    expect(await checkFile(new Blob([new Uint8Array(aJpeg(9, 9))]), "card")).toBe(undefined);
    const heavy = new Blob([new Uint8Array(aJpeg(9, 9)), new Uint8Array(1024 * 1024)]);
    expect(await checkFile(heavy, "preview")).toBe("too_large");
    expect(await checkFile(heavy, "image")).toBe(undefined);
    expect(await checkFile(picture(9, 9).slice(0, 16), "image")).toBe("unreadable");
  });
});
