import { type DefinitionInput, definitionSchema } from "@/lib/engine";
import { aDefinition, aQuestion, aRemark } from "@/lib/engine/testing/a-definition";
import type { ProblemCode } from "../problem";
import type { World } from "../world";

type Steps = DefinitionInput["steps"];
type Settings = DefinitionInput["settings"];

const q1 = aQuestion("q1");
const text = (said: string) => ({ type: "text" as const, text: said });
const buttons = (...options: { value: string; nextStepId?: string }[]) => ({
  type: "template_button" as const,
  text: "?",
  options,
});
const reply = { label: "a", action: { type: "answer" as const, value: "a" } };
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
const asking = (rest: Omit<Steps[number], "id">): Steps => [aQuestion("q1", rest)];
const branch = (type: "equals" | "contains" | "regex", value: string) => ({ type, value, nextStepId: "q1" });
const branching = (...branches: ReturnType<typeof branch>[]) => [aQuestion("q0", { branches }), q1];
const acting = (...beforeActions: NonNullable<Steps[number]["beforeActions"]>): [Steps] => [asking({ beforeActions })];
const saved = { parameters: { message: "m1" } };
const prompt = { parameters: { prompt: "?" } };
const forbidding: Settings = { runPolicy: "single_forbid" };
const withoutAi: World = { unavailableActions: { request_llm: "No AI service is set up." } };
const bubble = { type: "bubble", body: { type: "box", layout: "vertical", contents: [] } };
const picture = {
  type: "image" as const,
  originalContentUrl: "https://example.com/a.jpg",
  previewImageUrl: "https://example.com/b.jpg",
};
const showing = (id: string) => aQuestion("q2", { messages: [text(`{{session.${id}}}`)] });
const thanking = (id: string): Steps[number] => ({
  id: "done",
  special: "complete",
  messages: [text(`{{session.${id}}}`)],
});
/** A button with a label of at most 20 characters, which shows a name. */
const named = (rest: Omit<Steps[number], "id">, label: string): Steps => [
  aQuestion("name", rest),
  {
    id: "hello",
    messages: [{ ...text("?"), quickReplies: [{ label, action: { type: "answer", value: "a" } }] }],
  },
];
const starting = { type: "start_interaction", parameters: { interaction: "other" } };
const among = (starts: string): World => ({
  self: ["this"],
  interactions: [{ names: ["other"], title: "Another one", starts: [starts] }],
});
const was = (...steps: Steps) => definitionSchema.parse(aDefinition(steps));
const canceling = (value: string): Settings => ({ cancelWords: [{ type: "equals", value }] });

export type Fixture = [steps: Steps, settings?: Settings, world?: World];

/** For each code a definition that has the problem, and the nearest one that has not (PRB-5). Only parsing finds a wrong shape. */
export const problemFixtures: Record<Exclude<ProblemCode, "SHAPE_INVALID">, { has: Fixture; lacks: Fixture }> = {
  NO_STEPS: { has: [[{ id: "done", special: "complete" }]], lacks: [[q1]] },
  ID_INVALID: { has: [[aQuestion("a b")]], lacks: [[aQuestion("会社名_1-b")]] },
  ID_DUPLICATE: { has: [[q1, aQuestion("Q1")]], lacks: [[q1, aQuestion("q2")]] },
  SPECIAL_DUPLICATE: {
    has: [[q1, { id: "a", special: "complete" }, { id: "b", special: "complete" }]],
    lacks: [[q1, { id: "a", special: "complete" }, { id: "b", special: "canceled" }]],
  },
  TARGET_MISSING: { has: [asking({ nextStepId: "q9" })], lacks: [asking({ nextStepId: "confirm" })] },
  TARGET_NOT_ALLOWED: {
    has: [asking({ nextStepId: "timeoutNotice" })],
    lacks: [asking({ nextStepId: "canceled" }).concat(aQuestion("q2"))],
  },
  EXCLUDE_MISSING: { has: [[q1], { excludeSteps: ["q2"] }], lacks: [[q1], { excludeSteps: ["q1"] }] },
  REGEX_INVALID: { has: [branching(branch("regex", "("))], lacks: [branching(branch("contains", "("))] },
  REMIND_NOT_BEFORE_TIMEOUT: {
    has: [[q1], { timeoutMinutes: 10, timeoutRemind: 10 }],
    lacks: [[q1], { timeoutMinutes: 10, timeoutRemind: 9 }],
  },
  POSTBACK_TOO_LONG: {
    has: [[{ id: "予".repeat(64), messages: [buttons({ value: "a" })] }]],
    lacks: [[{ id: "予".repeat(64), messages: [text("?")] }]],
  },
  PROFILE_KEY_RESERVED: {
    has: [[aQuestion("language")], { storage: "profile" }],
    lacks: [[aQuestion("language")], { storage: "interactions" }],
  },
  NORMALIZE_DUPLICATE: {
    has: [asking({ normalize: ["trim", "omit_comma", "trim"] })],
    lacks: [asking({ normalize: ["trim", "omit_comma"] })],
  },
  OPTIONS_EMPTY: { has: [asking({ messages: [buttons()] })], lacks: [asking({ messages: [buttons({ value: "a" })] })] },
  LINE_LIMIT: {
    has: [asking({ messages: [{ ...text("?"), quickReplies: many(14, () => reply) }] })],
    lacks: [asking({ messages: [{ ...text("?"), quickReplies: many(13, () => reply) }] })],
  },
  LINE_LIMIT_RISK: {
    has: [named({ validate: [{ type: "length", maxlength: 19 }] }, "{{session.name}}さま")],
    lacks: [named({ validate: [{ type: "length", maxlength: 18 }] }, "{{session.name}}さま")],
  },
  LINE_ADVICE: {
    has: [asking({ messages: [{ type: "flex", altText: "a".repeat(401), contents: bubble }] })],
    lacks: [asking({ messages: [{ type: "flex", altText: "a".repeat(400), contents: bubble }] })],
  },
  MEDIA_UNREACHABLE: {
    has: [asking({ messages: [picture] }), {}, { media: { [picture.previewImageUrl]: "not_found" } }],
    lacks: [asking({ messages: [picture] }), {}, { media: {} }],
  },
  CONFIRM_MISSING: {
    has: [many(3, (n) => aQuestion(`q${n}`))],
    lacks: [[...many(3, (n) => aQuestion(`q${n}`)), { id: "check", special: "confirm" }]],
  },
  COMPLETE_MISSING: { has: [[q1]], lacks: [[q1, { id: "done", special: "complete" }]] },
  PLACEHOLDER_MAYBE_EMPTY: {
    has: [[aQuestion("q0", { branches: [branch("equals", "a")], nextStepId: "q2" }), q1, showing("q1")]],
    lacks: [[aQuestion("q0", { branches: [branch("equals", "a")] }), q1, showing("q1")]],
  },
  PLACEHOLDER_EXCLUDED: {
    has: [[q1, thanking("q1")], { excludeSteps: ["q1"] }],
    lacks: [[q1, thanking("q1")], { excludeSteps: [] }],
  },
  REGEX_UNSAFE: {
    has: [branching(branch("regex", "^(a+)+$"))],
    lacks: [branching(branch("regex", "^([a-z]+-)+[a-z]+$"))],
  },
  REGEX_NEVER: { has: [branching(branch("regex", "a^"))], lacks: [branching(branch("regex", "^a"))] },
  BRANCH_TYPE_MISMATCH: {
    has: [[aQuestion("q0", { validate: [{ type: "number", max: 9 }], branches: [branch("equals", "10")] }), q1]],
    lacks: [[aQuestion("q0", { validate: [{ type: "number", max: 10 }], branches: [branch("equals", "10")] }), q1]],
  },
  SUB_INTERACTION_CYCLE: {
    has: [asking({ beforeActions: [starting] }), {}, among("this")],
    lacks: [asking({ afterActions: [starting] }), {}, among("this")],
  },
  VERSION_BREAKING: {
    has: [[q1], {}, { live: { definition: was(q1, aQuestion("q2")), sessions: { q1: 3, q2: 1 } } }],
    lacks: [[q1], {}, { live: { definition: was(q1, aQuestion("q2")), sessions: { q1: 3, q2: 0 } } }],
  },
  QUICK_REPLIES_NOT_LAST: {
    has: [asking({ messages: [{ ...text("?"), quickReplies: [reply] }, text("!")] })],
    lacks: [asking({ messages: [text("!"), { ...text("?"), quickReplies: [reply] }] })],
  },
  RETRY_TARGET_EMPTY: {
    has: [asking({ input: { retryLimit: 1 } })],
    lacks: [asking({ input: { retryLimit: 1, retryTarget: "canceled" } })],
  },
  BRANCH_STEP_MISSING: {
    has: [asking({ branches: [{ type: "answer", comparison: "eq", stepId: "q9", nextStepId: "q1" }] })],
    lacks: [asking({ branches: [{ type: "answer", comparison: "eq", stepId: "q1", nextStepId: "q1" }] })],
  },
  ACTION_UNKNOWN: { has: acting({ type: "dance" }), lacks: acting({ type: "get_line_connect_message", ...saved }) },
  ACTION_UNAVAILABLE: {
    has: [acting({ type: "request_llm", ...prompt })[0], {}, withoutAi],
    lacks: [acting({ type: "hand_over" })[0], {}, withoutAi],
  },
  ACTION_PARAM: {
    has: acting({ type: "get_text_message", parameters: { text: "?" } }),
    lacks: acting({ type: "get_text_message", parameters: { body: "?" } }),
  },
  CHAIN_INVALID: {
    has: acting({ type: "hand_over", chains: [{ to: "1.note", data: "x" }] }),
    lacks: acting({ type: "hand_over", chains: [{ to: "2.note", data: "x" }] }, { type: "hand_over" }),
  },
  LOOP_WITHOUT_INPUT: {
    has: [[aRemark("r1"), aRemark("r2", { nextStepId: "r1" })]],
    lacks: [[aQuestion("r1", { branches: [branch("equals", "a")] }), aRemark("r2", { nextStepId: "r1" }), q1]],
  },
  STEP_UNREACHABLE: {
    has: [[aQuestion("q0", { nextStepId: "q1" }), aQuestion("lost"), q1]],
    lacks: [[aQuestion("q0"), aQuestion("found"), q1]],
  },
  LOOP_NO_EXIT: {
    has: [asking({ nextStepId: "q1" })],
    lacks: [
      [
        aQuestion("q1", { nextStepId: "q1", branches: [{ type: "equals", value: "a", nextStepId: "q2" }] }),
        aQuestion("q2"),
      ],
    ],
  },
  PASS_CHAIN_LONG: { has: [many(21, (n) => aRemark(`r${n}`))], lacks: [many(20, (n) => aRemark(`r${n}`))] },
  EMPTY_STEP: { has: [[{ id: "q1" }]], lacks: [[{ id: "q1", input: { mode: "none" } }]] },
  NO_COMPLETION: {
    has: [[aQuestion("q0", { nextStepId: "q1" }), aQuestion("q1", { nextStepId: "q0" }), aQuestion("q2")]],
    lacks: [
      [aQuestion("q0", { nextStepId: "q1" }), aQuestion("q1", { branches: [branch("equals", "a")] }), aQuestion("q2")],
    ],
  },
  DEAD_END: {
    has: [
      [
        aQuestion("q0", { branches: [branch("equals", "a")], nextStepId: "q3" }),
        aQuestion("q1", { nextStepId: "q2" }),
        aQuestion("q2", { nextStepId: "q1" }),
        aQuestion("q3"),
      ],
    ],
    lacks: [
      [
        aQuestion("q0", { branches: [branch("equals", "a")], nextStepId: "q3" }),
        aQuestion("q1", { nextStepId: "q2" }),
        aQuestion("q2", { nextStepId: "canceled" }),
        aQuestion("q3"),
      ],
    ],
  },
  TARGET_EMPTY: {
    has: [[{ id: "q0", messages: [buttons({ value: "a", nextStepId: "q1" }, { value: "b" })] }, q1]],
    lacks: [
      [{ id: "q0", messages: [buttons({ value: "a", nextStepId: "q1" }, { value: "b" })], nextStepId: "q1" }, q1],
    ],
  },
  TURN_OVER_5_MESSAGES: {
    has: [[q1, ...many(4, (n) => aRemark(`r${n}`)), aQuestion("q2", { messages: [text("1"), text("2")] })]],
    lacks: [[q1, ...many(4, (n) => aRemark(`r${n}`)), aQuestion("q2")]],
  },
  VALIDATION_CONTRADICTORY: {
    has: [asking({ validate: [{ type: "number", min: 3, max: 2 }] })],
    lacks: [asking({ validate: [{ type: "number", min: 2, max: 2 }] })],
  },
  NORMALISE_CONFLICT: {
    has: [asking({ normalize: ["ZenKatatoZenKana", "ZenKanatoZenKata"] })],
    lacks: [asking({ normalize: ["HanKatatoZenKata", "ZenKatatoZenKana"] })],
  },
  BRANCH_SHADOWED: {
    has: [branching(branch("contains", "a"), branch("equals", "cat"))],
    lacks: [branching(branch("equals", "cat"), branch("contains", "a"))],
  },
  REGEX_ALWAYS: { has: [branching(branch("regex", ".*"))], lacks: [branching(branch("regex", ".+"))] },
  PLACEHOLDER_UNKNOWN: {
    has: [asking({ messages: [text("{{session.q9}}")] })],
    lacks: [
      asking({ messages: [text('{{session.q1}} {{user.profile.nick | default("様")}} {{webhook.message.text}}')] }),
    ],
  },
  TIMEOUT_NONE: { has: [[q1], forbidding], lacks: [[q1], { ...forbidding, timeoutMinutes: 30 }] },
  CANCEL_WORD_CLASH: {
    has: [asking({ messages: [buttons({ value: "no" })] }), canceling("NO")],
    lacks: [asking({ messages: [buttons({ value: "no" })] }), canceling("no thanks")],
  },
  LIMIT_EXCEEDED: {
    has: [[aQuestion("q0", { branches: many(51, (n) => branch("equals", `${n}`)) }), q1]],
    lacks: [[aQuestion("q0", { branches: many(50, (n) => branch("equals", `${n}`)) }), q1]],
  },
  LIMIT_NEAR: {
    has: [[aQuestion("q0", { branches: many(45, (n) => branch("equals", `${n}`)) }), q1]],
    lacks: [[aQuestion("q0", { branches: many(44, (n) => branch("equals", `${n}`)) }), q1]],
  },
};
