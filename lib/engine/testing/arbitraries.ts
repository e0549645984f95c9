import fc from "fast-check";
import type { DefinitionInput } from "../definition.schema";
import type { EngineEvent } from "../turn.types";
import { inputModes, normalizeRules, overridePolicies, runPolicies, specialRoles } from "../words";

type StepInput = DefinitionInput["steps"][number];

const ids = ["q1", "q2", "q3", "予約", "constructor", "confirm", "toString"];
const someId = fc.constantFrom(...ids);
const target = fc.constantFrom(...ids, ...specialRoles, "nowhere");
const someText = fc.oneof(
  fc.constantFrom(
    "はい",
    "いいえ",
    "",
    " ",
    "{{session.q1}}",
    '{{ x | default("y") }}',
    "やめる",
    "送信",
    "修正",
    "続ける",
  ),
  fc.string({ maxLength: 12, unit: "grapheme" }),
  fc.string({ maxLength: 6, unit: "binary" }),
);
const pattern = fc.constantFrom("^$", "^(a+)+$", "(", "い", "/x/i");

const quickReplies = fc.array(
  fc.record({
    label: someText,
    action: fc.oneof(
      fc.record({
        type: fc.constant("answer" as const),
        value: someText,
        nextStepId: fc.option(target, { nil: undefined }),
      }),
      fc.record({ type: fc.constant("pick" as const), mode: fc.constant("date" as const) }),
      fc.record({ type: fc.constant("cancel" as const) }),
    ),
  }),
  { maxLength: 2 },
);

const message: fc.Arbitrary<NonNullable<StepInput["messages"]>[number]> = fc.oneof(
  fc.record({ type: fc.constant("text" as const), text: someText, quickReplies }),
  fc.record({
    type: fc.constant("template_button" as const),
    text: someText,
    options: fc.array(fc.record({ value: someText, nextStepId: fc.option(target, { nil: undefined }) }), {
      maxLength: 3,
    }),
  }),
  fc.record({ type: fc.constant("confirm_template" as const), apply: fc.record({ nextStepId: target }) }),
  fc.record({ type: fc.constant("confirm_template" as const) }),
  fc.record({ type: fc.constant("edit_picker_template" as const) }),
  fc.record({ type: fc.constant("cancel_confirm_template" as const) }),
  fc.record({ type: fc.constant("raw" as const), message: fc.dictionary(fc.string(), someText, { maxKeys: 2 }) }),
);

const validate = fc.array(
  fc.oneof(
    fc.constant({ type: "required" as const }),
    fc.constant({ type: "email" as const }),
    fc.record({ type: fc.constant("length" as const), maxlength: fc.nat(5) }),
    fc.record({ type: fc.constant("regex" as const), pattern }),
  ),
  { maxLength: 2 },
);

const branches = fc.array(
  fc.oneof(
    fc.record({ type: fc.constantFrom("equals" as const, "contains" as const), value: someText, nextStepId: target }),
    fc.record({ type: fc.constant("regex" as const), value: pattern, nextStepId: target }),
  ),
  { maxLength: 2 },
);

const step: fc.Arbitrary<StepInput> = fc.record(
  {
    id: someId,
    title: someText,
    messages: fc.array(message, { maxLength: 3 }),
    input: fc.record({ mode: fc.constantFrom(...inputModes, "none" as const, "none" as const) }),
    normalize: fc.uniqueArray(fc.constantFrom(...normalizeRules), { maxLength: 3 }),
    validate,
    branches,
    nextStepId: target,
    stop: fc.boolean(),
    special: fc.constantFrom(undefined, undefined, ...specialRoles),
    staleTaps: fc.constantFrom({ mode: "ignore" as const }, { mode: "answer_again" as const }),
  },
  { requiredKeys: ["id"] },
);

/** Any definition that fits the schema, publishable or not. */
export const someDefinition: fc.Arbitrary<DefinitionInput> = fc.record({
  format: fc.constant(1 as const),
  settings: fc.record({
    timeoutMinutes: fc.constantFrom(0, 1, 30),
    timeoutRemind: fc.constantFrom(0, 1),
    onTimeout: fc.constantFrom("mark_timeout" as const, "delete_session" as const),
    runPolicy: fc.constantFrom(...runPolicies),
    overridePolicy: fc.constantFrom(...overridePolicies),
    storage: fc.constantFrom("profile" as const, "interactions" as const),
    excludeSteps: fc.array(someId, { maxLength: 1 }),
    cancelWords: fc.array(fc.constantFrom({ type: "equals" as const, value: "やめる" }), { maxLength: 1 }),
  }),
  steps: fc.array(step, { maxLength: 7 }),
});

/** What a person, the clock or a team may do: an event, a press on any button shown so far, or minutes that pass. */
export type Deed =
  | { type: "event"; event: EngineEvent }
  | { type: "press"; nth: number }
  | { type: "wait"; minutes: number };

const interactionId = fc.constantFrom("A", "B", "C");

export const someDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: someText.map((text) => ({ type: "event", event: { type: "text", text } }) as const) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("press" as const), nth: fc.nat(40) }) },
  {
    weight: 3,
    arbitrary: fc
      .record({ interactionId, overridePolicy: fc.option(fc.constantFrom(...overridePolicies), { nil: undefined }) })
      .map((request) => ({ type: "event", event: { type: "start", ...request } }) as const),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("wait" as const), minutes: fc.constantFrom(1, 29, 31) }) },
  fc.constant({ type: "event", event: { type: "sweep" } } as const),
  fc.constant({ type: "event", event: { type: "unusable", kind: "sticker" } } as const),
  fc.record({ step: target, value: someText, to: target }).map(
    ({ step: at, value, to }) =>
      ({
        type: "event",
        event: { type: "postback", data: `mode=interaction&step=${at}&value=${value}&nextStepId=${to}` },
      }) as const,
  ),
  fc
    .record({
      policy: fc.constantFrom("force" as const, "confirm" as const),
      interactionId: fc.option(interactionId, { nil: undefined }),
    })
    .map((request) => ({ type: "event", event: { type: "cancel", reason: "admin", ...request } }) as const),
  fc.constant({ type: "event", event: { type: "blocked" } } as const),
);
