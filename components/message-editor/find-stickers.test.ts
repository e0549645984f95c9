import { describe, expect, it } from "vitest";
import { isKnownSticker, sendableStickers } from "@/lib/messages";
import { findStickers, stickerPackages } from "./find-stickers";
import packages from "./stickers/packages.json" with { type: "json" };
import vocabulary from "./stickers/words.json" with { type: "json" };

const idsOf = (query: string, packageId?: string) => findStickers(query, packageId).map(({ stickerId }) => stickerId);

describe("MSG-1 stickers by words", () => {
  it("finds the same in Japanese, in English, in either kana and width", () => {
    const thanks = idsOf("ありがとう");
    expect(thanks.length).toBeGreaterThan(15);
    for (const word of ["thank", "THANKS", "アリガトウ", "ｱﾘｶﾞﾄｳ", "感謝"]) expect(idsOf(word)).toEqual(thanks);
    expect(thanks).toContain("16581243");
  });

  it("takes several words together, characters and packages among them", () => {
    expect(idsOf("コニー ごめん", "6136")).toEqual(["10551389", "10551392", "10551395", "10551397"]);
    expect(idsOf("brown good night", "6325")).toEqual(["10979927"]);
    expect(new Set(findStickers("敬語").map(({ packageId }) => packageId))).toEqual(new Set(["8515", "8522", "8525"]));
  });

  it("finds by number, and Latin words by how they begin", () => {
    expect(idsOf("52002738")).toEqual(["52002738"]);
    expect(idsOf("ok", "789")).toEqual(["10858"]);
    expect(idsOf("zzzz")).toEqual([]);
  });

  it("without words gives all of a package, or of every package", () => {
    expect(idsOf("", "446")).toHaveLength(40);
    expect(findStickers("")).toHaveLength(456);
    expect(findStickers(" ").every(({ packageId, stickerId }) => isKnownSticker(packageId, stickerId))).toBe(true);
  });

  it("names a sticker in the language of the page", () => {
    const [sticker] = findStickers("16581260");
    expect(sticker?.name).toEqual({ ja: "おはよう・ブラウン・サリー", en: "good morning, Brown, Sally" });
  });
});

describe("the words of stickers", () => {
  it("know every package, and say something of every sticker in it", () => {
    expect(stickerPackages.map(({ packageId }) => packageId).sort()).toEqual(
      sendableStickers.map(({ packageId }) => packageId).sort(),
    );
    for (const { packageId, first, last } of sendableStickers) {
      const each = packages.find((candidate) => candidate.packageId === packageId)?.each;
      if (each) expect([packageId, each.split(", ").length]).toEqual([packageId, last - first + 1]);
    }
  });

  it("are all in the vocabulary, and none of it is left over", () => {
    const used = new Set(packages.flatMap(({ all, each }) => `${all} ${each}`.split(/[ ,]+/)).filter(Boolean));
    expect([...used].sort()).toEqual(Object.keys(vocabulary).sort());
  });
});
