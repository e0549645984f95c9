import { expect, it } from "vitest";
import { expandText } from "@/lib/engine";
import { asLiteral } from "./as-literal";

it.each(["{{user.profile.displayName}}", "{{{{a}}}}", "a {{ b", "}}{{", '{{x | default("y")}}', "plain"])(
  "P6 what a person wrote stays as it is in somebody else's chat: %s",
  (words) => {
    const scope = { user: { profile: { displayName: "花子" } }, a: "A" };
    const literal = asLiteral({ text: [words] });
    expect(
      JSON.parse(JSON.stringify(literal), (_key, item) => (typeof item === "string" ? expandText(item, scope) : item)),
    ).toEqual({
      text: [words],
    });
  },
);
