import { actionTypes } from "@/components/action-editor/action-kinds";
import { newAction } from "@/components/action-editor/new-action";
import { branchTypes, newBranch } from "@/components/inspector/new-branch";
import { newRule, ruleTypes } from "@/components/inspector/new-rule";
import { newMessage, stepKinds } from "@/components/message-editor/new-message";
import { type BuilderDocument, readDocument } from "@/lib/builder/shared";
import { type DefinitionInput, normalizeRules, stepSchema } from "@/lib/engine";

/** Everything that a step can have, unfinished as somebody has just added it: every editor is open, and much is wrong. */
export function richDocument(): BuilderDocument {
  const blank = stepSchema.parse({ id: "everything", title: "なんでもある質問" });
  const nothing = { interactions: [], templates: [] };
  const steps: DefinitionInput["steps"] = [
    {
      ...blank,
      messages: [
        { type: "text", text: "お選びください。", quickReplies: [quickReply("はい"), quickReply("いいえ")] },
        ...stepKinds.map((kind) => newMessage(kind, "こんにちは")),
      ],
      input: { retryLimit: 3 },
      normalize: [...normalizeRules],
      validate: ruleTypes.map((type) => newRule(type, blank)),
      branches: branchTypes.map((type) => newBranch(type, blank)),
      beforeActions: actionTypes.slice(0, 1).map((type) => newAction(type, nothing)),
      afterActions: actionTypes.map((type) => newAction(type, nothing)),
    },
    { id: "another", title: "ふつうの質問", messages: [{ type: "text", text: "お名前は？" }] },
  ];
  const settings = {
    timeoutMinutes: 30,
    timeoutRemind: 10,
    cancelWords: [{ type: "equals" as const, value: "やめる" }],
  };
  const document = readDocument({ format: 1, steps, settings }, layout);
  if (!document) throw new Error("the rich document fits no schema");
  return document;
}

const layout = {
  notes: { n1: { x: 280, y: 560, width: 240, height: 120, text: "「その他」を選んだ方だけ、内容を書いてもらう。" } },
  frames: { f1: { x: 280, y: 760, width: 320, height: 160, title: "あとで足すところ", colour: "green" } },
};

function quickReply(label: string) {
  return { label, action: { type: "message" as const, text: label } };
}
