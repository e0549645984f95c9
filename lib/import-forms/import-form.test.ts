import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Definition, definitionSchema } from "@/lib/engine";
import { checkDefinition } from "@/lib/problems/shared";
import { findForm, type ImportedForm, importForm } from "./import-form";
import { importCodes } from "./import-log";

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.resolve(import.meta.dirname, file), "utf8"));
}

function importFixture(name: string): ImportedForm {
  const imported = importForm(readJson(`fixtures/${name}.json`));
  if (!imported) throw new Error(`no form in ${name}`);
  return imported;
}

const notesOf = ({ report }: ImportedForm) => report.notes.map(({ kind, code, path }) => `${kind} ${code} ${path}`);
const problemsOf = ({ definition }: ImportedForm) =>
  checkDefinition(definition).flatMap(({ severity, code, path }) => (severity === "error" ? [`${code} ${path}`] : []));
const stepOf = ({ definition }: ImportedForm, id: string) => definition.steps.find((step) => step.id === id);

describe("IMP-4 forms of the predecessor", () => {
  it("a survey in the notation of the specification comes over whole", () => {
    const survey = importFixture("survey-flat");
    expect(survey).toMatchObject({ title: "ご来店アンケート", label: "3", report: { share: 1 } });
    expect(notesOf(survey)).toEqual([
      "adjusted VERSION_AS_LABEL /version",
      "adjusted INPUT_MODE_NONE /steps/0/awaitInput",
    ]);
    expect(problemsOf(survey)).toEqual([]);
    expect(survey.definition).toMatchObject({
      format: 1,
      settings: {
        timeoutMinutes: 60,
        timeoutRemind: 0,
        runPolicy: "single_forbid",
        cancelWords: [
          { type: "equals", value: "やめる" },
          { type: "contains", value: "中止" },
        ],
      },
      steps: [
        { id: "hello", input: { mode: "none" } },
        { id: "rating", branches: [{ type: "equals", value: "1", nextStepId: "reason" }], nextStepId: "comment" },
        { id: "reason", normalize: ["trim"] },
        { id: "comment", stop: true },
        { id: "done", special: "complete" },
      ],
    });
  });

  it("of several versions the newest comes, and the older ones are named", () => {
    const form = importFixture("by-version");
    expect(form.label).toBe("2");
    expect(stepOf(form, "step-1")?.messages).toEqual([{ type: "text", text: "新しい質問" }]);
    expect(notesOf(form)).toEqual([
      "lost VERSION_LEFT_OUT /1",
      "adjusted VALUE_REPLACED /2/0/storage",
      "adjusted VERSION_AS_LABEL /2/0/version",
    ]);
  });

  it("the salon reservation, nested as the predecessor stores it, is the one that the engine's dialogue walks", () => {
    const salon = importFixture("salon-nested");
    expect(salon).toMatchObject({ title: "予約", label: "4", report: { share: 1 } });
    const reference = definitionSchema.parse(readJson("../engine/dialogues/reserve.definition.json"));
    expect(salon.definition.settings).toEqual(reference.settings);
    expect(comparable(salon.definition)).toEqual(comparable(reference).slice(0, salon.definition.steps.length));
    expect(stepOf(salon, "ask-date")?.messages).toMatchObject([
      { quickReplies: [{ label: "日付を選ぶ", action: { type: "datetimepicker", mode: "date" } }] },
    ]);
  });

  it("every special step keeps its role and its card", () => {
    const form = importFixture("special-steps");
    expect(form.report.share).toBe(1);
    expect(problemsOf(form)).toEqual([]);
    expect(form.definition.steps.map(({ special }) => special)).toEqual([
      undefined,
      "confirm",
      "editPicker",
      "complete",
      "cancelConfirm",
      "canceled",
      "timeoutRemind",
      "timeoutNotice",
    ]);
    expect(stepOf(form, "check")?.messages).toEqual([
      {
        type: "confirm_template",
        title: "入力内容を確認してください。",
        apply: { label: "OK", nextStepId: "finish" },
        edit: { label: "編集", nextStepId: "pick" },
      },
    ]);
    expect(notesOf(form)).toContain("adjusted TEXT_AS_TITLE /steps/1/messages/0/confirm_template/text");
  });

  it("hand-written postbacks keep their data, in flex, raw and quick replies, and their targets are checked", () => {
    const form = importFixture("hand-written-postbacks");
    expect(form.report).toMatchObject({ share: 1, notes: [] });
    expect(problemsOf(form)).toEqual([]);
    const written = JSON.stringify(form.definition);
    for (const data of ["value=red&nextStepId=size", "value=blue", "action=cancel", "value=S", "value=L"]) {
      expect(written).toContain(data);
    }
    expect(stepOf(form, "size")?.stop).toBe(true);
  });

  it("every kind of message comes over", () => {
    const form = importFixture("every-message");
    expect(form.report.share).toBe(1);
    expect(form.definition.steps.flatMap(({ messages }) => messages)).toMatchObject([
      { type: "sticker", packageId: "446", stickerId: "1988" },
      { type: "image" },
      { type: "video", trackingId: "t1" },
      { type: "audio", durationMs: 60_000 },
      { type: "location", latitude: 35.65 },
      { type: "flex", altText: "ご案内", contents: { type: "bubble" } },
      { type: "flex", altText: "Flex Message" },
      { type: "raw", message: { text: "そのまま" } },
      { type: "template_button", columns: 4, options: [{ value: "a", width: 48 }, { value: "b" }] },
    ]);
    expect(notesOf(form)).toEqual([
      "adjusted INPUT_MODE_NONE /steps/0/awaitInput",
      "adjusted ALT_TEXT_ADDED /steps/1/messages/1",
      "adjusted WIDTH_AS_SHARE /steps/1/messages/3/template_button/options/0/width",
      "adjusted COLUMNS_LIMITED /steps/1/messages/3/template_button/column",
    ]);
  });

  it("every rule comes over, from a list and from an object of switches", () => {
    const form = importFixture("every-rule");
    expect(form.report.share).toBe(1);
    expect(form.definition.steps).toMatchObject([
      {
        normalize: ["trim", "omit_comma", "omit_hyphen", "HanKatatoZenKana"],
        validate: [
          { type: "required" },
          { type: "number", min: 1, max: 10 },
          { type: "length", minlength: 2, maxlength: 4 },
          { type: "url" },
          { type: "time" },
          { type: "datetime" },
          { type: "regex", pattern: "^a" },
          { type: "forbidden", words: ["spam"], patterns: ["^x"] },
        ],
      },
      {
        normalize: ["trim", "HanEisutoZenEisu"],
        validate: [
          { type: "required" },
          { type: "email", message: "メールアドレスを確認してください。" },
          { type: "phone", format: "jp" },
          { type: "date" },
          { type: "regex", pattern: "^b" },
          { type: "enum", values: ["赤", "青"] },
          { type: "japanese", script: "hiragana" },
        ],
        branches: [{ type: "regex" }, { type: "contains", value: "3" }],
      },
    ]);
    expect(notesOf(form)).toEqual([
      "adjusted RULE_OFF /steps/0/validate/email",
      "adjusted REPEATED /steps/1/normalize",
      "adjusted RULE_OFF /steps/1/validate/1",
      "adjusted RULE_OFF /steps/1/validate/2",
    ]);
  });

  it("actions go by their names here; what this release has none of is named", () => {
    const form = importFixture("actions");
    const step = stepOf(form, "order");
    expect(step?.beforeActions).toMatchObject([
      { type: "saved_message", parameters: { message: "12", args: { shop: "本店" } }, sendReturnValue: true },
      { type: "get_text_message", parameters: { body: "{{user.profile.displayName}} 様" } },
    ]);
    expect(step?.afterActions).toMatchObject([
      { type: "get_the_current_datetime", sendReturnValue: false, chains: [{ to: "2.value", data: "{{$.return.1}}" }] },
      { type: "update_user_profile", parameters: { key: "orderedAt", value: "" } },
      { type: "send_message", parameters: { user: "{{webhook.source.userId}}" } },
      { type: "start_interaction", parameters: { interaction: "7", overridePolicy: "stack" } },
      { type: "get_text_message", parameters: { body: "[link_richmenu]" }, isEnabled: false },
    ]);
    expect(notesOf(form)).toEqual([
      "adjusted ACTION_RENAMED /steps/0/beforeActions/0",
      "adjusted PARAMETER_RENAMED /steps/0/beforeActions/0/parameters/slc_message_id",
      "adjusted REFERENCE_OUTSIDE /steps/0/beforeActions/0/parameters/slc_message_id",
      "adjusted ACTION_RENAMED /steps/0/afterActions/actions/2",
      "adjusted PARAMETER_RENAMED /steps/0/afterActions/actions/2/parameters/line_user_id",
      "adjusted PARAMETER_RENAMED /steps/0/afterActions/actions/3/parameters/interaction_id",
      "adjusted REFERENCE_OUTSIDE /steps/0/afterActions/actions/3/parameters/interaction_id",
      "lost UNKNOWN_ACTION /steps/0/afterActions/actions/4",
      "adjusted CHAIN_MOVED /steps/0/afterActions/chains/0",
      "lost INVALID_VALUE /steps/0/afterActions/chains/1",
    ]);
  });

  it("what cannot come over is named by its place, and the rest comes", () => {
    const form = importFixture("broken");
    expect(stepOf(form, "q1")?.messages).toEqual([{ type: "text", text: "残る" }]);
    expect(notesOf(form)).toEqual([
      "lost UNKNOWN_FIELD /theme",
      "lost INVALID_VALUE /timeoutMinutes",
      "adjusted VALUE_REPLACED /runPolicy",
      "lost INVALID_VALUE /cancelWords/0",
      "lost INVALID_VALUE /steps/0",
      "lost INVALID_VALUE /steps/1",
      "lost UNKNOWN_FIELD /steps/2/color",
      "lost UNKNOWN_MESSAGE /steps/2/messages/0",
      "lost INVALID_VALUE /steps/2/messages/1",
      "adjusted INVALID_JSON /steps/2/messages/2/flex/raw",
      "lost INVALID_VALUE /steps/2/messages/2",
      "lost UNKNOWN_FIELD /steps/2/messages/3/colour",
      "lost UNKNOWN_RULE /steps/2/normalize/0",
      "lost UNKNOWN_RULE /steps/2/validate/0",
      "lost INVALID_VALUE /steps/2/validate/1",
      "lost INVALID_VALUE /steps/2/branches/0",
      "lost INVALID_VALUE /steps/2/branches/1",
      "lost UNKNOWN_ROLE /steps/2/special",
      "lost UNKNOWN_ACTION /steps/2/beforeActions/0",
      "lost UNKNOWN_ACTION /steps/2/beforeActions/1",
    ]);
    expect(problemsOf(form)).toEqual(["TARGET_MISSING /steps/0/nextStepId"]);
    expect(form.report.parts).toEqual({ total: 21, carried: 3 });
  });
});

/** Forms know no input modes and draw date pickers by hand; everything else must be equal. */
function comparable({ steps }: Definition) {
  return steps.map((step) => ({ ...step, input: undefined, messages: step.id === "ask-date" ? [] : step.messages }));
}

it("fixtures show every code there is", () => {
  const names = ["survey-flat", "by-version", "special-steps", "every-message", "every-rule", "actions", "broken"];
  const shown = names.flatMap((name) => importFixture(name).report.notes.map(({ code }) => code));
  expect([...new Set(shown)].sort()).toEqual(Object.keys(importCodes).sort());
});

describe("whatever it is given", () => {
  const keys = fc.constantFrom(
    "steps",
    "id",
    "type",
    "messages",
    "validate",
    "normalize",
    "text",
    "special",
    "1",
    "form",
  );
  const anything = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom("text", "regex", "required", "confirm", "a", "", null, 0, 1, true, "__proto__"),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.oneof(keys, fc.string({ maxLength: 3 })), tie("value"), { maxKeys: 5 }),
    ),
  })).value;

  it("never throws, and what it makes of a form is a definition", () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.record({ steps: fc.array(anything) })), (value) => {
        const imported = importForm(value);
        expect(imported !== undefined).toBe(findForm(value));
        if (imported) expect(definitionSchema.parse(imported.definition)).toEqual(imported.definition);
      }),
      { numRuns: 500 },
    );
  });
});
