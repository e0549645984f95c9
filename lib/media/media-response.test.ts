import { expect, test } from "vitest";
import type { MediaFile } from "./media-file";
import { respondWithMedia } from "./media-response";

const bytes = Buffer.from("0123456789");
const aFile = (given: Partial<MediaFile> = {}): MediaFile => ({
  contentType: "video/mp4",
  byteSize: bytes.byteLength,
  sha256: "abc",
  fileName: undefined,
  read: async (start, end) => bytes.subarray(start, end + 1),
  ...given,
});
const ask = (headers: Record<string, string> = {}, file = aFile()) =>
  respondWithMedia(file, new Request("http://localhost/", { headers }));

test("the whole, for nobody else to keep and never to be taken for something else", async () => {
  const response = await ask();
  expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "video/mp4",
    "content-disposition": "inline",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-cache",
    "accept-ranges": "bytes",
  });
});

test.each([
  ["bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["bytes=7-", 206, "789", "bytes 7-9/10"],
  ["bytes=-2", 206, "89", "bytes 8-9/10"],
  ["bytes=8-99", 206, "89", "bytes 8-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=0-1,3-4", 200, "0123456789", null],
])("INB-133 a player asks for %s", async (range, status, body, contentRange) => {
  const response = await ask({ range });
  expect([response.status, await response.text(), response.headers.get("content-range")]).toEqual([
    status,
    body,
    contentRange,
  ]);
});

test("what the browser still has is not sent again", async () => {
  expect((await ask({ "if-none-match": '"abc"' })).status).toBe(304);
});

test.each(["application/octet-stream", "application/pdf", "image/svg+xml", "text/html"])(
  "INB-195 %s is only offered as a download",
  async (contentType) => {
    const response = await ask({}, aFile({ contentType, fileName: "見積 (1).pdf" }));
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''%E8%A6%8B%E7%A9%8D%20%281%29.pdf",
    );
  },
);
