import { expect, it } from "vitest";
import { definitionSchema } from "@/lib/engine";
import { checkDefinition } from "./check-definition";
import { faultOfMedia, type MediaFact, type MediaUse } from "./media-fact";

const file = (contentType: string, byteSize: number | null = 1_000): MediaFact => ({ contentType, byteSize });
const megabyte = 1024 * 1024;

const cases: [MediaFact, MediaUse, string | undefined][] = [
  ["not_found", "image", "not_found"],
  ["unreachable", "video", "unreachable"],
  [file("image/jpeg"), "image", undefined],
  [file("image/webp"), "image", "wrong_type"],
  [file("text/html"), "preview", "wrong_type"],
  [file("application/octet-stream"), "image", undefined],
  [file("", null), "audio", undefined],
  [file("image/png", 10 * megabyte), "image", undefined],
  [file("image/png", 10 * megabyte + 1), "image", "too_large"],
  [file("image/png", megabyte + 1), "preview", "too_large"],
  [file("image/png", megabyte + 1), "icon", "too_large"],
  [file("video/mp4", 200 * megabyte), "video", undefined],
  [file("image/jpeg"), "video", "wrong_type"],
  [file("audio/mpeg"), "audio", undefined],
];

it.each(cases)("PRB-4 MEDIA_UNREACHABLE: %j as %s is %s", (fact, use, fault) => {
  expect(faultOfMedia(fact, use)).toBe(fault);
});

it("PRB-4 judges one file by each place where it is shown", () => {
  const url = "https://example.com/a.png";
  const bubble = { type: "bubble", hero: { type: "video", url, previewUrl: url, altContent: { type: "image", url } } };
  const { steps } = definitionSchema.parse({
    format: 1,
    steps: [
      {
        id: "a",
        messages: [
          { type: "image", originalContentUrl: url, previewImageUrl: url },
          { type: "video", originalContentUrl: url, previewImageUrl: url },
          { type: "flex", altText: "a", contents: bubble },
        ],
      },
    ],
  });
  const media = { [url]: file("image/png", 2 * megabyte) };
  const found = checkDefinition({ ...definitionSchema.parse({ format: 1, steps: [] }), steps }, { media });
  const told = found.filter(({ code }) => code === "MEDIA_UNREACHABLE");
  expect(told.map(({ path, values }) => `${path} ${values?.fault}`).toSorted()).toEqual([
    "/steps/0/messages/0/previewImageUrl too_large",
    "/steps/0/messages/1/originalContentUrl wrong_type",
    "/steps/0/messages/1/previewImageUrl too_large",
    "/steps/0/messages/2/contents/hero/url wrong_type",
  ]);
});
