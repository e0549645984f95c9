import { expect, it } from "vitest";
import { mergeSections } from "./merge-sections";

it("a section that was measured again stands where it stood, and a new one at the end", () => {
  const page = "# Page\n\nHead\n\n## One\n\nold\n\n### Part\n\nold\n\n## Two\n\nkept\n";
  expect(mergeSections(page, ["## One\n\nnew\n", "## Three\n\nadded\n"])).toBe(
    "# Page\n\nHead\n\n## One\n\nnew\n\n## Two\n\nkept\n\n## Three\n\nadded\n",
  );
});
