import { expect, test } from "vitest";
import { fileAddressesIn, withAdoptedFiles } from "./foreign-files";

const theirs = "https://aizuchi.example/api/files/abc_DEF-123";
const secret = "https://aizuchi.example/api/files/secret";
const text = JSON.stringify({ a: theirs, b: `${theirs}?x=1`, c: secret, d: "https://example.com/picture.png" });

test("CAN-14: files of other workspaces get the address that they have here", () => {
  expect(fileAddressesIn(text)).toEqual([theirs, secret]);
  const own = "https://aizuchi.example/api/files/own";
  expect(withAdoptedFiles(text, { [theirs]: own, [secret]: null })).toEqual({
    text: JSON.stringify({ a: own, b: `${own}?x=1`, c: "", d: "https://example.com/picture.png" }),
    lost: 1,
  });
});

test("CAN-14: an address that nobody knew stays as it is", () => {
  expect(withAdoptedFiles(text, {})).toEqual({ text, lost: 0 });
});
