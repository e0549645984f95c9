import { describe, expect, it } from "vitest";
import { fetchPicture } from "./fetch-picture";

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0];
const text = (words: string) => Array.from(Buffer.from(words));
const answering = (bytes: readonly number[] | undefined) => async () => bytes && Uint8Array.from(bytes);

describe("SEC-1 a picture from elsewhere", () => {
  it("comes through our own server, as what it is and able to do nothing", async () => {
    const response = await fetchPicture("https://example.com/a.png", answering(png));
    expect(response?.headers.get("content-type")).toBe("image/png");
    expect(response?.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response?.headers.get("content-security-policy")).toContain("sandbox");
    expect(Array.from(new Uint8Array((await response?.arrayBuffer()) ?? []))).toEqual(png);
  });

  it.each([
    ["a drawing that could hold scripts", text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["a page", text("<!doctype html><script>alert(1)</script>")],
    ["a document", text("%PDF-1.7")],
    ["what nobody sent", undefined],
  ])("does not come when it is %s", async (_what, bytes) => {
    expect(await fetchPicture("https://example.com/a.png", answering(bytes))).toBeUndefined();
  });
});
