import type { DefinitionInput } from "@/lib/engine";
import type { BuilderDocument, Point } from "../document";
import { aDocument } from "./a-document";
import { Random } from "./random";

type StepInput = DefinitionInput["steps"][number];
type MessageInput = NonNullable<StepInput["messages"]>[number];

/** The sizes of section 17. */
export const fixtureSizes = [10, 50, 200, 500, 1_000] as const;

/**
 * The generated interaction of section 17: three messages a step on average, every fifth step with Flex, two branches on every
 * third step, a tenth of the steps with a connection back. The same size and seed always give the same document.
 */
export function aGeneratedInteraction(size: number, seed = 1): BuilderDocument {
  const random = new Random(seed * 7_919 + size);
  const steps = Array.from({ length: size }, (_, index) => generatedStep(random, index, size));
  return aDocument(steps, { positions: positionsOf(steps) }, { timeoutMinutes: 60, timeoutRemind: 15 });
}

const topics = ["お名前", "ご希望日", "人数", "コース", "ご連絡先", "ご要望", "店舗", "お支払い方法"];

function idOf(index: number): string {
  return `step-${String(index + 1).padStart(4, "0")}`;
}

function generatedStep(random: Random, index: number, size: number): StepInput {
  const isLast = index === size - 1;
  const goesBack = index % 10 === 7;
  const back = { type: "contains" as const, value: "戻る", nextStepId: idOf(random.below(Math.max(1, index))) };
  const branches = [...(index % 3 === 2 ? twoBranches(random, index, size) : []), ...(goesBack ? [back] : [])];
  return {
    id: idOf(index),
    title: `${topics[index % topics.length]} ${index + 1}`,
    messages: messagesOf(random, index),
    normalize: ["trim"],
    validate: [{ type: "required" }, { type: "length", maxlength: 100 }],
    branches,
    ...(isLast ? { stop: true } : random.chance(0.5) ? { nextStepId: idOf(index + 1) } : {}),
  };
}

function twoBranches(random: Random, index: number, size: number): NonNullable<StepInput["branches"]> {
  const ahead = () => idOf(Math.min(size - 1, index + 1 + random.below(10)));
  return [
    { type: "equals", value: "はい", nextStepId: ahead() },
    { type: "regex", value: "^(いいえ|no)$", nextStepId: ahead() },
  ];
}

function messagesOf(random: Random, index: number): MessageInput[] {
  const count = 1 + random.below(5);
  const messages = Array.from({ length: count }, (_, place): MessageInput => wordsOf(random, index, place));
  if (random.chance(0.25)) messages[count - 1] = choiceOf(index);
  if (index % 5 === 4) messages[0] = flexOf(index);
  return messages;
}

function wordsOf(random: Random, index: number, place: number): MessageInput {
  const earlier = index > 0 ? `{{session.${idOf(random.below(index))}}}様、` : "";
  return {
    type: "text",
    text: `${earlier}${topics[(index + place) % topics.length]}を教えてください。`.repeat(1 + random.below(3)),
  };
}

function choiceOf(index: number): MessageInput {
  const options = ["はい", "いいえ"].map((value) => ({ value, label: value }));
  return { type: "template_button", text: `${topics[index % topics.length]}はよろしいですか？`, options };
}

function flexOf(index: number): MessageInput {
  const lines = topics.map((text) => ({ type: "text", text, wrap: true, size: "sm", color: "#666666" }));
  const title = { type: "text", text: `${topics[index % topics.length]} ${index + 1}`, weight: "bold", size: "lg" };
  const contents = { type: "bubble", body: { type: "box", layout: "vertical", contents: [title, ...lines] } };
  return { type: "flex", altText: String(topics[index % topics.length]), contents };
}

function positionsOf(steps: readonly StepInput[]): Record<string, Point> {
  return Object.fromEntries(
    steps.map(({ id }, index) => [id, { x: (index % 20) * 320, y: Math.floor(index / 20) * 480 }]),
  );
}
