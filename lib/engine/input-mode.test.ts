import { describe, expect, it } from "vitest";
import { answerOfContent } from "./answer-of-content";
import type { DefinitionInput } from "./definition.schema";
import { aDefinition, aQuestion } from "./testing/a-definition";
import { said } from "./testing/said";
import { World } from "./testing/world";

type StepInput = DefinitionInput["steps"][number];

function asked(step: Omit<StepInput, "id">, ...others: StepInput[]): World {
  const world = new World({ interactions: { A: [aDefinition([aQuestion("q1", step), aQuestion("q2"), ...others])] } });
  world.starts("A");
  return world;
}

describe("INS-4 input modes", () => {
  it("image takes a picture, and asks for one when something else comes", () => {
    const world = asked({ input: { mode: "image" }, validate: [{ type: "required" }, { type: "email" }] });
    expect(said(world.says("これです"))).toEqual(["写真を送信してください。", "q1?"]);
    expect(said(world.sends("location", "東京 (35, 139)"))).toEqual(["写真を送信してください。", "q1?"]);
    expect(said(world.sends("image", "image:m1"))).toEqual(["q2?"]);
    expect(world.active?.answers).toEqual({ q1: "image:m1" });
  });

  it("location takes a place, any takes everything", () => {
    const place = asked({ input: { mode: "location" } });
    expect(said(place.says("東京"))).toEqual(["位置情報を送信してください。", "q1?"]);
    expect(said(place.sends("location", "東京 (35, 139)"))).toEqual(["q2?"]);
    for (const kind of ["image", "video", "audio", "file", "location", "sticker"]) {
      expect(said(asked({ input: { mode: "any" } }).sends(kind, "x"))).toEqual(["q2?"]);
    }
    expect(said(asked({ input: { mode: "any" } }).says("x"))).toEqual(["q2?"]);
  });

  it("a way around by button is open in every mode", () => {
    const skip = { label: "送らない", action: { type: "answer" as const, value: "none" } };
    const messages = [{ type: "text" as const, text: "写真？", quickReplies: [skip] }];
    expect(said(asked({ input: { mode: "image" }, messages }).presses("送らない"))).toEqual(["q2?"]);
    expect(said(asked({ input: { mode: "image" }, messages }).says("送らない"))).toEqual(["q2?"]);
  });

  const buttons = { type: "template_button" as const, text: "?", options: [{ value: "yes", label: "はい" }] };

  it("choice takes what its buttons say or stand for, and points at them otherwise", () => {
    const world = asked({ input: { mode: "choice" }, messages: [buttons] });
    expect(said(world.says("たぶん"))).toEqual(["ボタンから選択してください。", "? [はい]"]);
    expect(said(world.says("yes"))).toEqual(["q2?"]);
    expect(said(asked({ input: { mode: "choice" } }).says("たぶん"))).toEqual(["q2?"]);
  });

  it("choice leaves the words to a list of what is allowed", () => {
    const world = asked({
      input: { mode: "choice" },
      messages: [buttons],
      validate: [{ type: "enum", values: ["yes"] }],
    });
    expect(said(world.says("たぶん"))[0]).toBe("次のいずれかで回答してください：yes");
  });

  it.each([
    ["date", "2026-02-30", "存在しない日付です。正しい日付を入力してください。"],
    ["time", "25:00", "時刻は「09:30」の形式で入力してください。"],
    ["datetime", "明日", "日時は「2026-04-01 09:30」の形式で入力してください。"],
  ] as const)("%s stands for its rule, unless the step has one of its own", (mode, text, error) => {
    expect(said(asked({ input: { mode } }).says(text))).toEqual([error, "q1?"]);
    const own = asked({ input: { mode }, validate: [{ type: mode, message: "だめ" }] });
    expect(said(own.says(text))).toEqual(["だめ", "q1?"]);
  });

  it.each([
    [
      { type: "location" as const, title: "本店", address: "東京都", latitude: 35.6, longitude: 139.7 },
      "本店 東京都 (35.6, 139.7)",
    ],
    [{ type: "location" as const, latitude: 35.6, longitude: 139.7 }, "(35.6, 139.7)"],
    [{ type: "image" as const }, "image:m1"],
    [{ type: "sticker" as const, packageId: "1", stickerId: "2" }, "sticker:1/2"],
    [{ type: "unsupported" as const, platformType: "x" }, undefined],
  ])("stores %j as %j", (content, answer) => {
    expect(answerOfContent({ platformMessageId: "m1", ...content })).toBe(answer);
  });
});

describe("INS-4 retry limit", () => {
  const stubborn = { validate: [{ type: "number" as const }], input: { retryLimit: 2, retryTarget: "help" } };
  const error = "数値で入力してください。";

  it("leads elsewhere when it is used up", () => {
    const world = asked(stubborn, aQuestion("help"));
    expect(said(world.says("a"))).toEqual([error, "q1?"]);
    expect(said(world.says("b"))).toEqual([error, "q1?"]);
    const last = world.says("c");
    expect(said(last)).toEqual([error, "help?"]);
    expect(last.outcome.reason).toBe("rejected");
    expect(last.trace).toContainEqual({ type: "connection", from: "q1", to: "help", kind: "retry" });
    expect(world.active?.answers).toEqual({});
  });

  it("begins anew when the step is entered again", () => {
    const world = asked(
      { ...stubborn, input: { retryLimit: 1, retryTarget: "help" } },
      aQuestion("help", { nextStepId: "q1" }),
    );
    world.says("a");
    world.says("b");
    expect(said(world.says("ok"))).toEqual(["q1?"]);
    expect(said(world.says("c"))).toEqual([error, "q1?"]);
  });

  it("may end the interaction", () => {
    const world = asked({ ...stubborn, input: { retryLimit: 1, retryTarget: "canceled" } });
    world.says("a");
    expect(said(world.says("b"))).toEqual([error, "中止しました。"]);
    expect(world.latest("A")?.status).toBe("canceled");
  });
});
