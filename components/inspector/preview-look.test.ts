import { expect, test } from "vitest";
import { deviceLooks, previewDevices } from "./preview-look";

test("MSG-16: messages can be looked at on phones of both kinds, 360, 390 and 430 px wide", () => {
  const widths = new Set(previewDevices.map((device) => deviceLooks[device].width));
  expect([...widths].sort()).toEqual([360, 390, 430]);
  const fonts = new Set(previewDevices.map((device) => deviceLooks[device].font));
  expect(fonts.size).toBe(2);
});
