import type { StepMessage, StepQuickReply } from "@/lib/engine";
import type { BuilderDocument } from "../document";
import { isRecord, withValueAt } from "../json-pointer";
import { type Edit, type Refusal, refuse } from "../outcome";
import { findStep, isRefusal, withStep } from "./step-edits";

type MessageType = StepMessage["type"];

export interface ConvertMessage {
  stepId: string;
  index: number;
  to: MessageType;
}

/** Makes a message one of another type, with the words, buttons and quick replies that the new type can carry (INS-3). */
export function convertMessage(document: BuilderDocument, { stepId, index, to }: ConvertMessage): Edit | Refusal {
  const step = findStep(document, stepId);
  if (isRefusal(step)) return step;
  const message = step.messages[index];
  if (!message) return refuse("PLACE_MISSING", { id: stepId, path: `/messages/${index}` });
  const converted = message.type === to ? message : convert(message, to);
  if (!converted) return refuse("CONVERSION_IMPOSSIBLE", { from: message.type, to });
  return {
    ok: true,
    steps: withStep(document.meaning.steps, stepId, withValueAt(step, ["messages", String(index)], converted)),
    description: { key: "convertMessage", values: { id: stepId, place: index + 1, to } },
    focus: [stepId],
  };
}

/** The types that a message may become. Media need an address, which words cannot give. */
export function convertibleTo(message: StepMessage): MessageType[] {
  return messageTypes.filter((type) => type !== message.type && convert(message, type) !== undefined);
}

const messageTypes: readonly MessageType[] = [
  "text",
  "template_button",
  "flex",
  "raw",
  "confirm_template",
  "edit_picker_template",
  "cancel_confirm_template",
];

function convert(message: StepMessage, to: MessageType): object | undefined {
  const text = wordsOf(message);
  const replies = message.quickReplies ? { quickReplies: message.quickReplies } : {};
  switch (to) {
    case "text":
      return {
        type: to,
        text,
        ...(message.type === "template_button" ? { quickReplies: repliesOf(message) } : replies),
      };
    case "template_button":
      return buttonsOf(message, text);
    case "flex":
      return { type: to, altText: text, contents: bubble(message, text), ...replies };
    case "raw":
      return { type: to, message: rawOf(message, text), ...replies };
    case "confirm_template":
    case "edit_picker_template":
    case "cancel_confirm_template":
      return { type: to, ...(text && { title: text }), ...replies };
    default:
      return undefined;
  }
}

/** What a message says in words. */
export function wordsOf(message: StepMessage): string {
  if ("text" in message && typeof message.text === "string") return message.text;
  if ("title" in message && typeof message.title === "string") return message.title;
  return "altText" in message && typeof message.altText === "string" ? message.altText : "";
}

type Buttons = Extract<StepMessage, { type: "template_button" }>;

/** Options become quick replies in front of those that were there. */
function repliesOf({ options, quickReplies = [] }: Buttons): StepQuickReply[] {
  const answers = options.map(({ value, label, nextStepId }): StepQuickReply => {
    return { label: label || value, action: { type: "answer", value, ...(nextStepId && { nextStepId }) } };
  });
  return [...answers, ...quickReplies];
}

/** Quick replies that answer become options; the others stay what they are. */
function buttonsOf(message: StepMessage, text: string): object {
  const { quickReplies = [] } = message;
  const options = quickReplies.flatMap(({ label, action }) =>
    action.type === "answer"
      ? [{ value: action.value, label, ...(action.nextStepId && { nextStepId: action.nextStepId }) }]
      : [],
  );
  const others = quickReplies.filter(({ action }) => action.type !== "answer");
  return { type: "template_button", text, options, ...(others.length > 0 && { quickReplies: others }) };
}

function bubble(message: StepMessage, text: string): object {
  if (message.type === "raw" && isRecord(message.message.contents)) return message.message.contents;
  const words = { type: "text", text, wrap: true };
  return { type: "bubble", body: { type: "box", layout: "vertical", contents: text ? [words] : [] } };
}

function rawOf(message: StepMessage, text: string): object {
  if (message.type === "flex") return { type: "flex", altText: message.altText, contents: message.contents };
  return { type: "text", text };
}
