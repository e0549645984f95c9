import { describe, expect, test } from "vitest";
import { definitionSchema, overridePolicies, runPolicies } from "@/lib/engine";
import { answerRows, lostExclusions } from "./answer-rows";
import { decideIn, outcomeOf, situations } from "./decide-outcomes";
import { drawOverride, drawRuns } from "./draw-timeline";
import { findClashes } from "./find-clashes";
import en from "./messages/en.json";
import ja from "./messages/ja.json";
import { partsOf, timePoints, windowShare } from "./time-points";

const outcomesOf = (runPolicy: (typeof runPolicies)[number], overridePolicy: (typeof overridePolicies)[number]) =>
  situations.map((situation) => outcomeOf(decideIn(situation, { runPolicy, overridePolicy })));

describe("SET-2: the table of what happens is what the engine decides", () => {
  test.each([
    ["reject", "keep_start ignore ignore ignore ignore keep_start"],
    ["restart_same", "keep_start keep_reset ignore keep_reset pause_reset keep_start"],
    ["restart_diff", "keep_start ignore end_start ignore end_reset keep_start"],
    ["restart_always", "keep_start keep_reset end_start keep_reset end_reset keep_start"],
    ["stack", "keep_start ignore pause_start keep_resume pause_resume keep_start"],
  ] as const)("%s", (policy, expected) => {
    expect(outcomesOf("multi_keep_history", policy).join(" ")).toBe(expected);
  });

  test("only once outranks every other policy", () => {
    for (const policy of overridePolicies)
      expect(outcomesOf("single_forbid", policy)).toEqual([
        "keep_start",
        "refuse",
        outcomesOf("multi_keep_history", policy)[2],
        "refuse",
        "refuse",
        "refuse",
      ]);
  });

  test("every outcome has a sentence in both languages", () => {
    for (const run of runPolicies)
      for (const policy of overridePolicies)
        for (const outcome of outcomesOf(run, policy)) {
          expect(ja.whatIf.outcomes[outcome]).toBeTruthy();
          expect(en.whatIf.outcomes[outcome]).toBeTruthy();
        }
  });
});

describe("SET-2: pictures of policies", () => {
  const policies = { runPolicy: "multi_keep_history" as const };
  const looks = ({ stretches, marks }: ReturnType<typeof drawOverride>) => [
    stretches.map(({ lane, look }) => `${lane} ${look}`),
    marks.map(({ lane, look }) => `${lane} ${look}`),
  ];

  test("what is started on top pauses the other one, which goes on afterwards", () => {
    const decision = decideIn("otherActive", { ...policies, overridePolicy: "stack" });
    expect(looks(drawOverride("other", decision))).toEqual([
      ["other running", "this running", "other paused", "other running"],
      ["this started"],
    ]);
  });

  test("what replaces another one ends it, and what is refused changes nothing", () => {
    const ending = decideIn("otherActive", { ...policies, overridePolicy: "restart_diff" });
    expect(looks(drawOverride("other", ending))).toEqual([
      ["other running", "this running"],
      ["this started", "other ended"],
    ]);
    const refused = decideIn("otherActive", { ...policies, overridePolicy: "reject" });
    expect(looks(drawOverride("other", refused))).toEqual([["other running"], ["this refused"]]);
  });

  test("a second run is refused, replaces the first, or stands beside it", () => {
    const looksOf = (runPolicy: (typeof runPolicies)[number]) =>
      looks(
        drawRuns(
          decideIn("completedEarlier", { runPolicy, overridePolicy: "stack" }),
          runPolicy === "multi_keep_history",
        ),
      )[0];
    expect(looksOf("single_forbid")).toEqual(["other running"]);
    expect(looksOf("single_latest_only")).toEqual(["other gone", "this running"]);
    expect(looksOf("multi_keep_history")).toEqual(["other running", "this running"]);
  });
});

describe("SET-3: the time bar", () => {
  test("has start, reminder and timeout, each with its place", () => {
    const points = timePoints({ timeoutMinutes: 30, timeoutRemind: 10 }, 50);
    expect(points.map(({ type, minutes }) => `${type} ${minutes}`)).toEqual(["start 0", "reminder 20", "timeout 30"]);
    expect(points.map(({ isInWindow }) => isInWindow)).toEqual([true, false, false]);
    expect(points[1]?.share).toBeCloseTo(2 / 3);
  });

  test("tells what still falls into the time of a free reply", () => {
    const points = timePoints({ timeoutMinutes: 2, timeoutRemind: 1 }, 90);
    expect(points.map(({ isInWindow }) => isInWindow)).toEqual([true, true, false]);
    expect(windowShare(2, 90)).toBe(0.75);
    expect(windowShare(1, 90)).toBe(1);
    expect(timePoints({ timeoutMinutes: 2, timeoutRemind: 0 }, null).some(({ isInWindow }) => isInWindow)).toBe(false);
  });

  test("shows no reminder that would come too late, and nothing without a timeout", () => {
    expect(timePoints({ timeoutMinutes: 10, timeoutRemind: 10 }, 50)).toHaveLength(2);
    expect(timePoints({ timeoutMinutes: 0, timeoutRemind: 5 }, 50)).toEqual([]);
  });

  test("says lengths of time in days, hours and minutes", () => {
    expect(partsOf(1_565)).toEqual({ days: 1, hours: 2, minutes: 5 });
  });
});

const definition = definitionSchema.parse({
  format: 1,
  settings: { storage: "profile", excludeSteps: ["agree", "gone"] },
  steps: [
    {
      id: "agree",
      title: "同意",
      messages: [
        {
          type: "template_button",
          text: "よろしいですか",
          options: [{ value: "yes", label: "はい" }, { value: "やめる" }],
        },
      ],
    },
    { id: "people", title: "人数", validate: [{ type: "required" }, { type: "number" }] },
    { id: "course", input: { mode: "choice" }, validate: [{ type: "enum", values: ["カット", "キャンセル待ち"] }] },
    { id: "language" },
    { id: "said", input: { mode: "none" } },
    { id: "confirm", special: "confirm" },
  ],
});

test("SET-4: a cancel word that would take an answer for itself is found with its step", () => {
  const { steps } = definition;
  expect(findClashes({ type: "equals", value: "やめる" }, steps)).toEqual([
    { answer: "やめる", stepId: "agree", stepTitle: "同意" },
  ]);
  expect(findClashes({ type: "contains", value: "キャンセル" }, steps)).toMatchObject([{ stepId: "course" }]);
  expect(findClashes({ type: "regex", value: "^(yes|no)$" }, steps)).toMatchObject([{ answer: "yes" }]);
  expect(findClashes({ type: "equals", value: "中止" }, steps)).toEqual([]);
  expect(findClashes({ type: "contains", value: " " }, steps)).toEqual([]);
});

test("SET-5: each answer has its field, its type, and the others that write the same field", () => {
  const writers = [
    { interactionId: "in_2", title: "登録", field: "people" },
    { interactionId: "in_2", title: "登録", field: "agree" },
  ];
  expect(answerRows(definition, writers)).toMatchObject([
    { stepId: "agree", type: "text", isKept: false, field: null, others: [] },
    { stepId: "people", type: "number", field: "people", others: [{ id: "in_2", title: "登録" }] },
    { stepId: "course", type: "choice", field: "course", others: [] },
    { stepId: "language", isReserved: true },
  ]);
});

test("SET-5: in the session alone nothing is mapped, and nothing clashes", () => {
  const inSession = { ...definition, settings: { ...definition.settings, storage: "interactions" as const } };
  const rows = answerRows(inSession, [{ interactionId: "in_2", title: "登録", field: "people" }]);
  expect(rows.every(({ field, others }) => field === null && others.length === 0)).toBe(true);
});

test("an excluded step that is no longer there is named", () => {
  expect(lostExclusions(definition)).toEqual(["gone"]);
});
