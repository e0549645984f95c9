import { describe, expect, it } from "vitest";
import { checkDefinition, type ProblemCode, problemCodes } from "./check-definition";
import { type DefinitionInput, definitionSchema } from "./definition.schema";
import { aDefinition, aQuestion, aRemark } from "./testing/a-definition";

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
const canceling = (value: string): Settings => ({ cancelWords: [{ type: "equals", value }] });

/** For each code a definition that has the problem, and the nearest one that has not. */
const fixtures: Record<
  Exclude<ProblemCode, "SHAPE_INVALID">,
  { has: [Steps, Settings?]; lacks: [Steps, Settings?] }
> = {
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
  QUICK_REPLIES_TOO_MANY: {
    has: [asking({ messages: [{ ...text("?"), quickReplies: many(14, () => reply) }] })],
    lacks: [asking({ messages: [{ ...text("?"), quickReplies: many(13, () => reply) }] })],
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
  ACTION_UNAVAILABLE: { has: acting({ type: "request_llm", ...prompt }), lacks: acting({ type: "hand_over" }) },
  ACTION_PARAM: {
    has: acting({ type: "get_text_message", parameters: { text: "?" } }),
    lacks: acting({ type: "get_text_message", parameters: { body: "?" } }),
  },
  ACTIONS_TOO_MANY: {
    has: acting(...many(21, () => ({ type: "hand_over" }))),
    lacks: acting(...many(20, () => ({ type: "hand_over" }))),
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

const context = { unavailableActions: { request_llm: "No AI service is set up." } };
const codesOf = ([steps, settings]: [Steps, Settings?]) =>
  checkDefinition(definitionSchema.parse(aDefinition(steps, settings)), context).map(({ code }) => code);

describe.each(Object.entries(fixtures))("PRB-5 %s", (code, { has, lacks }) => {
  it("is found where it is", () => expect(codesOf(has)).toContain(code));
  it("and not where it is not", () => expect(codesOf(lacks)).not.toContain(code));
});

it("PRB-5 every code has fixtures, but the one that only parsing finds", () => {
  expect(Object.keys(fixtures).sort()).toEqual(problemCodes.filter((code) => code !== "SHAPE_INVALID").toSorted());
});

describe("VALIDATION_CONTRADICTORY", () => {
  it.each<[boolean, Steps[number]["validate"]]>([
    [true, [{ type: "length", minlength: 5, maxlength: 4 }]],
    [true, [{ type: "enum", values: [] }]],
    [
      true,
      [
        { type: "enum", values: ["red"] },
        { type: "regex", pattern: "^b" },
      ],
    ],
    [true, [{ type: "japanese", script: "hiragana" }, { type: "number" }]],
    [
      true,
      [
        { type: "japanese", script: "hiragana" },
        { type: "japanese", script: "katakana" },
      ],
    ],
    [false, [{ type: "number" }, { type: "phone" }]],
    [
      false,
      [
        { type: "enum", values: ["red", "blue"] },
        { type: "regex", pattern: "^b" },
      ],
    ],
    [false, [{ type: "required" }, { type: "length", maxlength: 3 }, { type: "email" }]],
  ])("%s for %j", (isContradictory, validate) => {
    expect(codesOf([asking({ validate })]).includes("VALIDATION_CONTRADICTORY")).toBe(isContradictory);
  });
});

describe("PLACEHOLDER_UNKNOWN", () => {
  it.each([
    ["{{nobody.knows}}", true],
    ["{{user.shoes}}", true],
    ["{{channel.colour}}", true],
    ["{{timeout.remaining_minutes}} {{interaction.title}} {{channel.name}}", false],
    ["{{ $.return[1].body.name }} {{user.tags[0]}} {{user.data.display_name}}", false],
    ["{{ }}", true],
  ])("%s: %s", (said, isUnknown) => {
    expect(codesOf([asking({ messages: [text(said)] })]).includes("PLACEHOLDER_UNKNOWN")).toBe(isUnknown);
  });
});

it("PRB-1 checks 500 steps within 200 ms", () => {
  const steps = many(500, (n) =>
    aQuestion(`s${n}`, {
      messages: many(3, () => text("{{session.s0}} 様、次の質問です。".repeat(10))),
      branches: n % 3 === 0 ? [{ type: "regex", value: "^a+$", nextStepId: `s${(n * 7) % 500}` }] : [],
    }),
  );
  const definition = definitionSchema.parse(aDefinition(steps));
  checkDefinition(definition);
  // What the processor did, not what the clock showed: other tests run at the same time.
  const began = process.cpuUsage();
  checkDefinition(definition);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000).toBeLessThan(200);
});
