import { expect, test } from "vitest";
import { checkPicture, maxPictureBytes } from "./check-picture";
import { sniff } from "./sniff";

const text = (value: string) => Buffer.from(value, "latin1");
const png = Buffer.concat([Buffer.from([0x89]), text("PNG\r\n\x1a\n")]);

test.each([
  ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ["image/png", png],
  ["image/gif", text("GIF89a")],
  ["image/webp", text("RIFF....WEBPVP8 ")],
  ["audio/wav", text("RIFF....WAVEfmt ")],
  ["audio/mp4", text("....ftypM4A ....")],
  ["video/mp4", text("....ftypisom....")],
  ["video/quicktime", text("....ftypqt  ....")],
  ["video/webm", Buffer.from([0x1a, 0x45, 0xdf, 0xa3])],
  ["audio/ogg", text("OggS")],
  ["audio/mpeg", text("ID3\x04")],
  ["audio/mpeg", Buffer.from([0xff, 0xfb, 0x90])],
  ["audio/aac", Buffer.from([0xff, 0xf1, 0x50])],
  ["application/pdf", text("%PDF-1.7")],
  ["application/zip", text("PK\x03\x04")],
  ["application/octet-stream", text("....ftypheic....")],
  ["application/octet-stream", text("<svg onload=alert(1)>")],
  ["application/octet-stream", text("<!doctype html>")],
  ["application/octet-stream", Buffer.alloc(0)],
])("INB-195 %s is known by its first bytes", (contentType, bytes) => {
  expect(sniff(bytes, "file")).toBe(contentType);
});

test("sound in a container that may hold film is sound when it came as sound", () => {
  expect(sniff(text("....ftypisom...."), "audio")).toBe("audio/mp4");
});

test("INB-132 a visitor's picture is judged by size and content, not by its name", async () => {
  expect(await checkPicture(new Blob([png]))).toBeUndefined();
  expect(await checkPicture(new Blob([text("%PDF-1.7")], { type: "image/png" }))).toBe("wrong_type");
  expect(await checkPicture(new Blob([png, new Uint8Array(maxPictureBytes)]))).toBe("too_large");
});
