import { expect, it } from "vitest";
import { formatPlace, isFiltered, parsePlace } from "./session-place";

const base = "/komorebi/interactions/ia_1/sessions";

it.each([
  base,
  `${base}/se_1`,
  `${base}?status=active%2Cpaused&v=3&ch=ch_1&q=%E8%8A%B1%E5%AD%90&from=2026-02-01&to=2026-03-01`,
  `${base}/se_1?status=completed&from=2026-02-01T09%3A30`,
])("the address %s says all that the screen shows", (address) => {
  const { pathname, searchParams } = new URL(address, "http://x");
  expect(formatPlace(base, parsePlace(pathname.split("/")[5], searchParams))).toBe(address);
});

it.each(["status=running", "v=0", "v=x", "from=2026-02-30", "to=tomorrow", "status="])(
  "leaves out what makes no sense: %s",
  (search) => {
    const place = parsePlace(undefined, new URLSearchParams(search));
    expect(formatPlace(base, place)).toBe(base);
    expect(isFiltered(place.filter)).toBe(false);
  },
);
