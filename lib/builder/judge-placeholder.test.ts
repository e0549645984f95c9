import { expect, test } from "vitest";
import { listPlaceholders } from "@/lib/engine";
import { judgePlaceholder } from "./judge-placeholder";

const at = { always: new Set(["ask-name"]), sometimes: new Set(["会社名"]), results: 2 };

test.each([
  ["{{session.ask-name}}", "known"],
  ["{{ $.session.ask-name }}", "known"],
  ['{{session["会社名"]}}', "uncertain"],
  ["{{session.nobody}}", "unknown"],
  ["{{user.profile.nick}}", "known"],
  ["{{user.tags[0]}}", "known"],
  ["{{user.data.display_name}}", "known"],
  ["{{user.name}}", "unknown"],
  ["{{webhook.message.text}}", "known"],
  ["{{return[2].body}}", "known"],
  ["{{return[3]}}", "unknown"],
  ["{{channel.name}}", "known"],
  ["{{channel.id}}", "unknown"],
  ["{{timeout.remaining_minutes}}", "known"],
  ["{{constructor}}", "unknown"],
  ["{{a b}}", "unknown"],
])("INS-11: %s is %s", (text, verdict) => {
  const [placeholder] = listPlaceholders(text);
  expect(judgePlaceholder(placeholder?.path, at)).toBe(verdict);
});
