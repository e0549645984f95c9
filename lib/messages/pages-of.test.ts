import { describe, expect, it } from "vitest";
import { pagesOf } from "./pages-of";

const button = (label: string) => ({ label, action: { type: "message" as const, text: label } });
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ label: `q${index}`, value: "x" }));
const labels = ({ buttons }: { buttons: { label: string }[] }) => buttons.map(({ label }) => label).join(" ");

const confirm = (count: number) => ({
  type: "card" as const,
  title: "OK?",
  rows: rows(count),
  buttons: [button("send"), button("edit")],
  columns: 2,
  paged: { size: 10, fixedButtons: 2 },
});

describe("MSG-10 pages of a card", () => {
  it("divides rows, and repeats the buttons", () => {
    const pages = pagesOf(confirm(23));
    expect(pages.map((page) => [page.title, page.rows?.length, labels(page)])).toEqual([
      ["OK? 1/3", 10, "send edit"],
      ["OK? 2/3", 10, "send edit"],
      ["OK? 3/3", 3, "send edit"],
    ]);
    expect(pages.flatMap((page) => page.rows)).toEqual(rows(23));
  });

  it("divides buttons, and repeats the last ones", () => {
    const buttons = [...Array.from({ length: 11 }, (_, index) => button(`b${index}`)), button("back")];
    const pages = pagesOf({ type: "card", buttons, columns: 1, paged: { size: 10, fixedButtons: 1 } });
    expect(pages.map(({ title }) => title)).toEqual(["1/2", "2/2"]);
    expect(pages.map(labels)).toEqual(["b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 back", "b10 back"]);
  });

  it("leaves alone what fits, and never makes more than twelve", () => {
    const { paged: _, ...whole } = confirm(10);
    expect(pagesOf(confirm(10))).toEqual([whole]);
    expect(pagesOf(whole)).toEqual([whole]);
    expect(pagesOf(confirm(500))).toHaveLength(12);
  });
});
