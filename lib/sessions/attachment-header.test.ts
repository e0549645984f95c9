import { expect, it } from "vitest";
import { attachmentHeader } from "./attachment-header";

it("names a file in Japanese, and in ASCII for those who cannot read it", () => {
  expect(attachmentHeader("予約_2026-03-02.csv", "sessions.csv")).toBe(
    `attachment; filename="sessions.csv"; filename*=UTF-8''%E4%BA%88%E7%B4%84_2026-03-02.csv`,
  );
});

it.each(['a/b\\c:d*e?f"g<h>i|j', "line\r\nset-cookie: x", "quote'(s)!", "half \ud800 pair"])(
  "lets nothing of %j out of the header or into a path",
  (name) => {
    const header = attachmentHeader(name, "x.csv");
    expect(header).toMatch(/^attachment; filename="x\.csv"; filename\*=UTF-8''[\w%.~-]+$/);
    expect(decodeURIComponent(header.split("''")[1] ?? "")).not.toMatch(/[\\/:*?"<>|\r\n]/);
  },
);
