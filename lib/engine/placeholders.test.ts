import { expect, it } from "vitest";
import { expandDeep, expandParameter, expandText } from "./placeholders";

const scope = {
  session: { "ask-name": "花子", memo: '<b>&"', evil: "{{user.profile.displayName}}", 会社名: "ACME", empty: "" },
  user: { profile: { displayName: "はなこ" }, tags: ["VIP", "東京"], data: { display_name: "山田花子" } },
  webhook: { message: { text: "予約" }, postback: { params: { a: "1" } } },
  return: [undefined, { body: { name: "太郎" }, ok: true }],
  channel: { name: "サロン" },
  interaction: { title: "予約" },
  timeout: { remaining_minutes: 10 },
};

it.each([
  ["P1", "Hello, {{session.ask-name}}!", "Hello, 花子!"],
  ["P2", "{{ $.session.ask-name }}様", "花子様"],
  ["P3", "[{{session.nope}}]", "[]"],
  ["P4", "{{session.memo}}", '<b>&"'],
  ["P6", "{{session.evil}}", "{{user.profile.displayName}}"],
  ["P7", '{{ user.profile.nick | default("お客") }}様', "お客様"],
  ["P8", "{{session.会社名}}", "ACME"],
])("%s %s", (_, template, text) => {
  expect(expandText(template, scope)).toBe(text);
});

it("P5 keeps JSON whole whatever an answer holds", () => {
  const memo = 'a"b\nc';
  const message = expandDeep({ type: "text", text: "{{session.memo}}" }, { session: { memo } });
  expect(JSON.parse(JSON.stringify(message))).toEqual({ type: "text", text: memo });
});

it.each([
  ["{{user.tags}}", "VIP, 東京"],
  ["{{user.tags[0]}}", "VIP"],
  ["{{user.tags[9]}}", ""],
  ['{{session["ask-name"]}}', "花子"],
  ["{{user.data.display_name}}", "山田花子"],
  ["{{webhook.message.text}}{{webhook.postback.params.a}}", "予約1"],
  ["{{return[1].body.name}}", "太郎"],
  ["{{channel.name}} {{interaction.title}} {{timeout.remaining_minutes}}", "サロン 予約 10"],
  ['{{session.empty | default("未")}}', "未"],
  ['{{session.nope | default("a}}b\\"c")}}', 'a}}b"c'],
  ["{{session.constructor}}{{session.__proto__}}{{user.tags.length}}", ""],
  ["{{}}{{ }}{{a..b}}{{session.ask name}}{{session.x|upper}}", ""],
  ['{{session.ask-name | default("x}}', ""],
  ["{{session.ask-name", "{{session.ask-name"],
  ["}}{single}", "}}{single}"],
])("%s becomes %j", (template, text) => {
  expect(expandText(template, scope)).toBe(text);
});

it("a parameter that is one `$.` placeholder receives the value itself", () => {
  expect(expandParameter("{{ $.user.tags }}", scope)).toEqual(["VIP", "東京"]);
  expect(expandParameter("{{$.return[1].body}}", scope)).toEqual({ name: "太郎" });
  expect(expandParameter("{{user.tags}}", scope)).toBe("VIP, 東京");
  expect(expandParameter("tags: {{$.user.tags}}", scope)).toBe("tags: VIP, 東京");
});
