import fc from "fast-check";
import { actionEntrySchema } from "../actions/action-entry.schema";
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

const comparison = fc.constantFrom("eq" as const, "lt" as const, "ge" as const);

const branches = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant("number" as const), comparison, value: fc.integer(), nextStepId: target }),
    fc.record({ type: fc.constant("answer" as const), comparison, stepId: someId, nextStepId: target }),
    fc.record({ type: fc.constant("profile" as const), key: someId, value: someText, nextStepId: target }),
    fc.record({ type: fc.constant("empty" as const), nextStepId: target }),
    fc.record({ type: fc.constantFrom("equals" as const, "contains" as const), value: someText, nextStepId: target }),
    fc.record({ type: fc.constant("regex" as const), value: pattern, nextStepId: target }),
  ),
  { maxLength: 2 },
);

const interactionId = fc.constantFrom("A", "B", "C");
type ActionInput = NonNullable<StepInput["beforeActions"]>[number];

const doing = <T extends Record<string, unknown>>(type: string, parameters: fc.Arbitrary<T>) =>
  parameters.map((given) => ({ type, parameters: given }));

const deed: fc.Arbitrary<Pick<ActionInput, "type" | "parameters">> = fc.oneof(
  doing("get_text_message", fc.record({ body: someText })),
  doing("get_raw_message", fc.record({ json: fc.constantFrom('{"text":"{{session.q1}}"}', "{", '"x"') })),
  doing("saved_message", fc.record({ message: fc.constantFrom("t1", "gone"), args: fc.dictionary(someId, someText) })),
  doing("send_message", fc.record({ message: someText, user: fc.constantFrom("", "person-1", "person-2") })),
  doing("update_user_profile", fc.record({ key: someId, value: someText })),
  doing("add_user_tags", fc.record({ tags: fc.array(someText, { maxLength: 2 }) })),
  doing("http_request", fc.record({ url: someText })),
  doing("request_llm", fc.record({ prompt: someText })),
  doing("get_user_tags", fc.record({ user: fc.constantFrom("person-1", "person-2") })),
  doing("send_mail_to_admin", fc.record({ subject: someText, body: someText })),
  doing(
    "start_interaction",
    fc.record({ interaction: interactionId, overridePolicy: fc.constantFrom(...overridePolicies) }),
  ),
  doing(
    "cancel_interaction",
    fc.record({
      interaction: fc.constantFrom("", "A", "B"),
      policy: fc.constantFrom("force", "confirm"),
      statuses: fc.constantFrom(["active"], ["active", "paused"], ["completed"]),
    }),
  ),
  doing("hand_over", fc.constant({})),
  doing("fly", fc.constant({})),
);

const someAction: fc.Arbitrary<ActionInput> = fc
  .tuple(
    deed,
    fc.record(
      {
        isEnabled: fc.constantFrom(true, true, false),
        sendReturnValue: fc.boolean(),
        chains: fc.array(
          fc.record({
            to: fc.constantFrom("2.body", "2.tags.0", "3.__proto__.x", "1.x", "x"),
            data: fc.constantFrom("{{$.return[1]}}", "{{return[1].body}}", "x"),
          }),
          { maxLength: 1 },
        ),
        onFailure: fc.oneof(
          fc.constant({ type: "continue" as const }),
          fc.constant({ type: "end" as const }),
          target.map((stepId) => ({ type: "go_to" as const, stepId })),
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([action, rest]) => ({ ...action, ...rest }));

const noActions: ActionInput[] = [];
const someActions = fc.oneof({ weight: 4, arbitrary: fc.constant(noActions) }, fc.array(someAction, { maxLength: 3 }));

const step: fc.Arbitrary<StepInput> = fc.record(
  {
    id: someId,
    title: someText,
    messages: fc.array(message, { maxLength: 3 }),
    input: fc.record(
      {
        mode: fc.constantFrom(...inputModes, "none" as const, "none" as const),
        retryLimit: fc.nat(2),
        retryTarget: target,
      },
      { requiredKeys: [] },
    ),
    beforeActions: someActions,
    afterActions: someActions,
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
  fc.constant({ type: "event", event: { type: "unusable", kind: "image", answer: "image:1" } } as const),
  fc.constant({ type: "event", event: { type: "hand_over" } } as const),
  fc
    .constantFrom("resume" as const, "resume_silently" as const, "cancel" as const)
    .map((sessions) => ({ type: "event", event: { type: "hand_back", sessions } }) as const),
  fc
    .array(someAction, { maxLength: 3 })
    .map((actions) => actions.map((action) => actionEntrySchema.parse(action)))
    .map((actions) => ({ type: "event", event: { type: "run_actions", actions } }) as const),
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
