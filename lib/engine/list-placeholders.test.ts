import { expect, it } from "vitest";
import { listPlaceholders, missingPlaceholders } from "./list-placeholders";

it("finds placeholders anywhere inside a message, with and without a fallback", () => {
  const message = {
    type: "text",
    text: '{{args.名前}}様 {{ $.user.tags[0] | default("}}") }}',
    more: [{ uri: "{{session.a-b}}" }],
  };
  expect(listPlaceholders(message)).toEqual([
    { name: "args.名前", path: ["args", "名前"], hasFallback: false },
    { name: "user.tags[0]", path: ["user", "tags", "0"], hasFallback: true },
    { name: "session.a-b", path: ["session", "a-b"], hasFallback: false },
  ]);
});

it("names each placeholder that would be empty once, and none that has a fallback", () => {
  const scope = { user: { profile: { displayName: "花子", nick: "" }, tags: [] } };
  const text =
    '{{user.profile.displayName}}{{user.profile.nick}}{{user.profile.nick}}{{user.tags}}{{x | default("y")}}{{1 +}}';
  expect(missingPlaceholders(text, scope)).toEqual(["user.profile.nick", "user.tags", "1 +"]);
});
