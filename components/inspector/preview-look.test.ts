import { expect, test } from "vitest";
import { defaultLook, deviceLooks, previewDevices, readLook, writeLook } from "./preview-look";

test("MSG-16: messages can be looked at on phones of both kinds, 360, 390 and 430 px wide", () => {
  const widths = new Set(previewDevices.map((device) => deviceLooks[device].width));
  expect([...widths].sort()).toEqual([360, 390, 430]);
  const fonts = new Set(previewDevices.map((device) => deviceLooks[device].font));
  expect(fonts.size).toBe(2);
});

test("MSG-16: a look is kept as it was, and an unknown one is the usual one", () => {
  for (const device of previewDevices)
    expect(readLook(writeLook({ device, theme: "dark" }))).toEqual({ device, theme: "dark" });
  expect(readLook("fax pink")).toEqual(defaultLook);
  expect([readLook(null), readLook(writeLook(undefined))]).toEqual([undefined, undefined]);
});
