import { expect, it } from "vitest";
import { check } from "@/lib/messages";
import { flexBlocks, withBlock, withPicture } from "./flex-blocks";

const bubble = { type: "bubble", body: { type: "box", layout: "vertical", contents: [{ type: "text", text: "a" }] } };

it.each(flexBlocks)("MSG-11 the block %s can be put in, and the design still goes out", (block) => {
  for (const before of [bubble, withBlock(bubble, "carousel"), {}]) {
    if (block === "carousel" && !("type" in before)) continue;
    const contents = withBlock(before, block);
    expect(check({ type: "flex", altText: "a", contents })).toEqual([]);
  }
});

it("keeps what was there", () => {
  expect(withBlock(bubble, "text")).toMatchObject({ body: { contents: [{ text: "a" }, { text: "Text" }] } });
});

it("MSG-7 an uploaded picture takes the place of the one on top, in its shape", () => {
  const url = "https://example.com/new.png";
  const before = { ...bubble, hero: { type: "image", url: "https://example.com/old.png", aspectRatio: "1:1" } };
  expect(withPicture(before, url)).toEqual({ ...bubble, hero: { type: "image", url, aspectRatio: "1:1" } });
  expect(withPicture(withBlock(bubble, "carousel"), url)).toMatchObject({
    type: "carousel",
    contents: [{ hero: { url, size: "full" } }, bubble],
  });
  expect(check({ type: "flex", altText: "a", contents: withPicture({}, url) })).toEqual([]);
});
