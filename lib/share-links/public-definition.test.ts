import { expect, it } from "vitest";
import { definitionSchema } from "@/lib/engine";
import { publicDefinition } from "./public-definition";

const told = definitionSchema.parse({
  format: 1,
  settings: { cancelWords: [{ type: "equals", value: "内緒の言葉" }] },
  steps: [
    {
      id: "q1",
      title: "予約",
      description: "担当は山田。怒りっぽい人が多い",
      messages: [
        { type: "text", text: "お問い合わせは salon@komorebi.example まで" },
        {
          type: "template_button",
          text: "ご希望は？",
          options: [{ value: "cut", label: "カット", nextStepId: "q2" }],
          quickReplies: [{ label: "送る", action: { type: "uri", uri: "mailto:owner@komorebi.example?subject=x" } }],
        },
      ],
      validate: [{ type: "regex", pattern: "^[^@]+@[^@]+$" }],
      branches: [{ type: "equals", value: "cut", nextStepId: "q2" }],
      afterActions: [
        {
          type: "call_http",
          parameters: { url: "https://crm.internal.example", secrets: [{ secret: "CRM_KEY", in: "header" }] },
          chains: [{ to: "1.to", data: "{{return}}" }],
          onFailure: { type: "go_to", stepId: "q2" },
        },
      ],
    },
    { id: "q2" },
  ],
});

it("VIW-1 shows what people are told and asked, and where that leads", () => {
  const [first, second] = publicDefinition(told).steps;
  expect(first).toMatchObject({
    id: "q1",
    title: "予約",
    messages: [{ type: "text" }, { type: "template_button", options: [{ label: "カット", nextStepId: "q2" }] }],
    validate: [{ type: "regex", pattern: "^[^@]+@[^@]+$" }],
    branches: [{ value: "cut", nextStepId: "q2" }],
    afterActions: [{ type: "call_http", onFailure: { type: "go_to", stepId: "q2" } }],
  });
  expect(second).toEqual(told.steps[1]);
});

it.each(["komorebi.example まで", "owner@", "crm.internal", "CRM_KEY", "{{return}}", "怒りっぽい", "内緒の言葉"])(
  "VIW-1 tells nothing of what is not for everybody: %s",
  (private_) => {
    expect(JSON.stringify(told)).toContain(private_);
    expect(JSON.stringify(publicDefinition(told))).not.toContain(private_);
  },
);

it("VIW-1 blots out e-mail addresses wherever they stand", () => {
  const [first] = publicDefinition(told).steps;
  expect(first?.messages[0]).toMatchObject({ text: "お問い合わせは …@… まで" });
});
