import { describe, expect, it } from "vitest";
import { checkFlexContainer, isSendable } from "@/lib/messages";
import { render } from "../../testing/render";
import { FlexMessage } from "../flex-message";
import { flexCorpus } from "./corpus";

it("INB-162 holds at least sixty containers, each under its own name", () => {
  const names = flexCorpus.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(flexCorpus)("INB-162 MSG-12 $name", ({ contents, shows }) => {
  it("can be sent", () => {
    const problems = checkFlexContainer(contents);
    expect({ isSendable: isSendable(problems), problems }).toMatchObject({ isSendable: true });
  });

  it(`shows ${shows}`, () => {
    const html = render(<FlexMessage altText="alt" contents={contents} />);
    expect(html).not.toContain("cannot be shown");
    expect(html).toMatchSnapshot();
  });
});
