import { expect, it } from "vitest";
import { formatPosition, isAfter, parsePosition } from "./position";

const at = new Date("2026-03-01T00:00:00Z");

it("INB-521 a position survives the way to the client and back", () => {
  const position = { xid: 4_294_967_296_123n, id: 77, at };
  expect(parsePosition(formatPosition(position))).toEqual(position);
});

it.each(["", "1", "1.2", "a.b.c", "1.2.3.4", "-1.2.3", "99999999999999999999999.1.1"])("%s is no position", (text) => {
  expect(parsePosition(text)).toBeUndefined();
});

it("orders by transaction, then by row", () => {
  const place = (xid: bigint, id: number) => ({ xid, id });
  expect(isAfter(place(2n, 1), place(1n, 9))).toBe(true);
  expect(isAfter(place(1n, 2), place(1n, 1))).toBe(true);
  expect(isAfter(place(1n, 1), place(1n, 1))).toBe(false);
});
