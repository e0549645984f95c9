import { describe, expect, it } from "vitest";
import { type DefinitionInput, definitionSchema, parseDefinition } from "@/lib/engine";
import { aDefinition, aQuestion, aRemark } from "@/lib/engine/testing/a-definition";
import { checkDefinition } from "./check-definition";
import type { ProblemCode } from "./problem";

function problemsOf(definition: DefinitionInput): string[] {
  const problems = checkDefinition(definitionSchema.parse(definition));
  return problems.filter(({ severity }) => severity !== "info").map(({ code, path }) => `${code} ${path}`);
}

const fine = aDefinition([
  aQuestion("q1", { branches: [{ type: "regex", value: "^a", nextStepId: "q2" }], nextStepId: "confirm" }),
  aQuestion("q2"),
  { id: "cc", special: "cancelConfirm" },
  aRemark("done", { special: "complete" }),
]);

it("finds nothing wrong with a sound definition", () => {
  expect(problemsOf(fine)).toEqual([]);
});

const q1 = aQuestion("q1");
const button = (nextStepId: string) => ({
  type: "template_button" as const,
  text: "?",
  options: [{ value: "a", nextStepId }],
});
const longId = "予".repeat(64);

const cases: [code: ProblemCode, path: string, definition: DefinitionInput][] = [
  ["NO_STEPS", "/steps", aDefinition([{ id: "done", special: "complete" }])],
  ["ID_INVALID", "/steps/0/id", aDefinition([aQuestion("-x")])],
  ["ID_INVALID", "/steps/0/id", aDefinition([aQuestion("x".repeat(65))])],
  ["ID_INVALID", "/steps/0/id", aDefinition([aQuestion("__proto__")])],
  ["ID_DUPLICATE", "/steps/1/id", aDefinition([q1, aQuestion("Q1")])],
  [
    "SPECIAL_DUPLICATE",
    "/steps/2/special",
    aDefinition([q1, { id: "a", special: "complete" }, { id: "b", special: "complete" }]),
  ],
  ["TARGET_MISSING", "/steps/0/nextStepId", aDefinition([aQuestion("q1", { nextStepId: "nowhere" })])],
  [
    "TARGET_MISSING",
    "/steps/0/branches/0/nextStepId",
    aDefinition([aQuestion("q1", { branches: [{ type: "equals", value: "a", nextStepId: "" }] })]),
  ],
  [
    "TARGET_MISSING",
    "/steps/0/messages/0/options/0/nextStepId",
    aDefinition([{ id: "q1", messages: [button("nowhere")] }]),
  ],
  [
    "TARGET_MISSING",
    "/steps/0/messages/0/message/action/data",
    aDefinition([
      {
        id: "q1",
        messages: [{ type: "raw", message: { action: { data: "mode=interaction&step=q1&nextStepId=nowhere" } } }],
      },
    ]),
  ],
  ["TARGET_NOT_ALLOWED", "/steps/0/nextStepId", aDefinition([aQuestion("q1", { nextStepId: "timeoutNotice" })])],
  ["EXCLUDE_MISSING", "/settings/excludeSteps/0", aDefinition([q1], { excludeSteps: ["q9"] })],
  [
    "REGEX_INVALID",
    "/settings/cancelWords/0/value",
    aDefinition([q1], { cancelWords: [{ type: "regex", value: "(" }] }),
  ],
  [
    "REGEX_INVALID",
    "/steps/0/validate/0/patterns/0",
    aDefinition([aQuestion("q1", { validate: [{ type: "forbidden", patterns: ["(?=a)"] }] })]),
  ],
  [
    "REGEX_INVALID",
    "/steps/0/validate/0/pattern",
    aDefinition([aQuestion("q1", { validate: [{ type: "regex", pattern: "[" }] })]),
  ],
  [
    "REMIND_NOT_BEFORE_TIMEOUT",
    "/settings/timeoutRemind",
    aDefinition([q1], { timeoutMinutes: 10, timeoutRemind: 10 }),
  ],
  ["REMIND_NOT_BEFORE_TIMEOUT", "/settings/timeoutRemind", aDefinition([q1], { timeoutRemind: 5 })],
  [
    "POSTBACK_TOO_LONG",
    "/steps/0/id",
    aDefinition([{ id: longId, messages: [{ type: "template_button", text: "?", options: [{ value: "a" }] }] }]),
  ],
  ["PROFILE_KEY_RESERVED", "/steps/0/id", aDefinition([aQuestion("displayName")], { storage: "profile" })],
  ["NORMALIZE_DUPLICATE", "/steps/0/normalize", aDefinition([aQuestion("q1", { normalize: ["trim", "trim"] })])],
  [
    "OPTIONS_EMPTY",
    "/steps/0/messages/0/options",
    aDefinition([{ id: "q1", messages: [{ type: "template_button", text: "?", options: [] }] }]),
  ],
  ["RETRY_TARGET_EMPTY", "/steps/0/input/retryTarget", aDefinition([aQuestion("q1", { input: { retryLimit: 2 } })])],
  [
    "TARGET_MISSING",
    "/steps/0/input/retryTarget",
    aDefinition([aQuestion("q1", { input: { retryLimit: 2, retryTarget: "q9" } })]),
  ],
  [
    "BRANCH_STEP_MISSING",
    "/steps/0/branches/0/stepId",
    aDefinition([
      aQuestion("q1", { branches: [{ type: "answer", comparison: "eq", stepId: "q9", nextStepId: "q1" }] }),
    ]),
  ],
  [
    "ACTION_UNKNOWN",
    "/steps/0/afterActions/0/type",
    aDefinition([aQuestion("q1", { afterActions: [{ type: "fly" }] })]),
  ],
  [
    "ACTION_PARAM",
    "/steps/0/afterActions/0/parameters/body",
    aDefinition([aQuestion("q1", { afterActions: [{ type: "get_text_message" }] })]),
  ],
  [
    "PROFILE_KEY_RESERVED",
    "/steps/0/afterActions/0/parameters/key",
    aDefinition([
      aQuestion("q1", { afterActions: [{ type: "update_user_profile", parameters: { key: "language" } }] }),
    ]),
  ],
  [
    "ACTION_PARAM",
    "/steps/0/afterActions/0/parameters/json",
    aDefinition([aQuestion("q1", { afterActions: [{ type: "get_raw_message", parameters: { json: "{" } }] })]),
  ],
  [
    "LIMIT_EXCEEDED",
    "/steps/0/beforeActions",
    aDefinition([
      aQuestion("q1", { beforeActions: Array.from({ length: 21 }, () => ({ type: "get_the_current_datetime" })) }),
    ]),
  ],
  [
    "CHAIN_INVALID",
    "/steps/0/beforeActions/0/chains/0/to",
    aDefinition([
      aQuestion("q1", {
        beforeActions: [{ type: "get_the_current_datetime", chains: [{ to: "1.body", data: "" }] }],
      }),
    ]),
  ],
  [
    "TARGET_MISSING",
    "/steps/0/afterActions/0/onFailure/stepId",
    aDefinition([
      aQuestion("q1", {
        afterActions: [{ type: "get_the_current_datetime", onFailure: { type: "go_to", stepId: "q9" } }],
      }),
    ]),
  ],
  ["LOOP_WITHOUT_INPUT", "/steps/1", aDefinition([q1, aRemark("r1"), aRemark("r2", { nextStepId: "r1" })])],
  [
    "STEP_UNREACHABLE",
    "/steps/1",
    aDefinition([aQuestion("q1", { nextStepId: "q3" }), aQuestion("q2"), aQuestion("q3")]),
  ],
  ["LOOP_NO_EXIT", "/steps/0", aDefinition([aQuestion("q1", { nextStepId: "q1" })])],
  ["EMPTY_STEP", "/steps/0/messages", aDefinition([{ id: "q1" }])],
  [
    "QUICK_REPLIES_NOT_LAST",
    "/steps/0/messages/0/quickReplies",
    aDefinition([
      {
        id: "q1",
        messages: [
          { type: "text", text: "?", quickReplies: [{ label: "a", action: { type: "answer", value: "a" } }] },
          { type: "text", text: "!" },
        ],
      },
    ]),
  ],
];

it.each(cases)("%s at %s", (code, path, definition) => {
  expect(problemsOf(definition)).toContain(`${code} ${path}`);
});

it("what a placeholder or a chain will bring is not judged, nor what is switched off", () => {
  const actions = [
    { type: "get_user_tags", chains: [{ to: "2.body", data: "x" }] },
    { type: "get_text_message" },
    { type: "add_user_tags", parameters: { tags: "{{$.return[1]}}" } },
    { type: "get_text_message", isEnabled: false },
  ];
  expect(problemsOf(aDefinition([aQuestion("q1", { beforeActions: actions })]))).toEqual([]);
});

it("an action that this workspace cannot run is refused with the reason", () => {
  const mail = { type: "send_mail_to_admin", parameters: { subject: "s", body: "b" } };
  const definition = definitionSchema.parse(aDefinition([aQuestion("q1", { afterActions: [mail] })]));
  const unavailableActions = { send_mail_to_admin: "no mail server is configured" };
  const problems = checkDefinition(definition, { unavailableActions });
  expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
    { code: "ACTION_UNAVAILABLE", path: "/steps/0/afterActions/0/type", message: "no mail server is configured" },
  ]);
});

it("R37 warns of a silent question but lets it be published", () => {
  const problems = checkDefinition(definitionSchema.parse(aDefinition([{ id: "q1" }])));
  const [found] = problems.filter(({ severity }) => severity !== "info");
  expect(found).toMatchObject({ code: "EMPTY_STEP", severity: "warning" });
});

it("PASS_CHAIN_LONG warns above twenty steps that only talk", () => {
  const chain = (length: number) => aDefinition(Array.from({ length }, (_, index) => aRemark(`r${index}`)));
  const long = "PASS_CHAIN_LONG /steps/0";
  expect(problemsOf(chain(20))).not.toContain(long);
  expect(problemsOf(chain(21))).toContain(long);
});

it("Japanese step ids are legal", () => {
  expect(problemsOf(aDefinition([aQuestion("会社名"), aQuestion("_2")]))).toEqual([]);
});

describe("parseDefinition", () => {
  it("fills in what has a default", () => {
    const parsed = parseDefinition({ format: 1, steps: [{ id: "q1" }] });
    expect(parsed).toMatchObject({
      ok: true,
      definition: {
        settings: {
          timeoutMinutes: 0,
          runPolicy: "single_latest_only",
          overridePolicy: "stack",
          storage: "interactions",
        },
        steps: [{ id: "q1", input: { mode: "text" }, staleTaps: { mode: "ignore" }, stop: false }],
      },
    });
  });

  it("names what is wrong by JSON pointer", () => {
    const parsed = parseDefinition({ format: 1, steps: [{ id: "q1", normalize: ["shout"] }, { id: 2 }] });
    expect(parsed.ok).toBe(false);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems.map(({ path }) => path)).toEqual(["/steps/0/normalize/0", "/steps/1/id"]);
  });

  it("refuses a format of another time", () => {
    expect(parseDefinition({ format: 2, steps: [] }).ok).toBe(false);
  });
});
