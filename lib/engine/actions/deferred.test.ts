import { describe, expect, it } from "vitest";
import type { DefinitionInput } from "../definition.schema";
import { aDefinition, aQuestion } from "../testing/a-definition";
import { said } from "../testing/said";
import { World } from "../testing/world";

type Step = DefinitionInput["steps"][number];

const startB: NonNullable<Step["afterActions"]>[number] = {
  type: "start_interaction",
  parameters: { interaction: "B" },
};
const closing: Step = { id: "done", special: "complete", messages: [{ type: "text", text: "A done" }] };

function worldOf(a: DefinitionInput, b: DefinitionInput = aDefinition([aQuestion("b1"), aQuestion("b2")])): World {
  return new World({ interactions: { A: [a], B: [b], C: [aDefinition([aQuestion("c1")])] } });
}

describe("start_interaction", () => {
  it("R35 A completes first, then B starts", () => {
    const world = worldOf(aDefinition([aQuestion("q1", { afterActions: [startB] }), closing]));
    world.starts("A");
    expect(said(world.says("x"))).toEqual(["A done", "b1?"]);
    expect(world.latest("A")?.status).toBe("completed");
    expect(world.latest("B")?.status).toBe("active");
  });

  it("R35 what lies paused beneath A waits until B has ended too", () => {
    const world = worldOf(aDefinition([aQuestion("q1", { afterActions: [startB] })]));
    world.starts("C");
    world.starts("A");
    expect(said(world.says("x"))).toEqual(["b1?"]);
    world.says("1");
    expect(said(world.says("2"))).toEqual(["c1?"]);
  });

  it("in the middle of A pauses A where the turn has brought it", () => {
    const world = worldOf(aDefinition([aQuestion("q1", { afterActions: [startB] }), aQuestion("q2")]));
    world.starts("A");
    expect(said(world.says("x"))).toEqual(["q2?", "b1?"]);
    expect(world.latest("A")).toMatchObject({ status: "paused", currentStepId: "q2" });
  });

  it("S20 its own policy beats the form's", () => {
    const reject = aDefinition([aQuestion("b1")], { overridePolicy: "reject" });
    const start = (overridePolicy?: string) => ({ ...startB, parameters: { ...startB.parameters, overridePolicy } });
    const world = (overridePolicy?: string) => {
      const made = worldOf(
        aDefinition([aQuestion("q1", { afterActions: [start(overridePolicy)] }), aQuestion("q2")]),
        reject,
      );
      made.starts("A");
      return said(made.says("x"));
    };
    expect(world()).toEqual(["q2?"]);
    expect(world("stack")).toEqual(["q2?", "b1?"]);
    expect(world("whatever")).toEqual(["q2?", "b1?"]);
  });

  it("gives each session of one turn an identity of its own", () => {
    const first = aDefinition([aQuestion("q1", { beforeActions: [startB] })]);
    const world = worldOf(first);
    expect(said(world.starts("A"))).toEqual(["q1?", "b1?"]);
    expect(world.sessions.map(({ id, token }) => [id, token])).toEqual([
      ["session-1", "token-1"],
      ["session-1-2", "token-1-2"],
    ]);
  });

  it("of something unpublished is a recorded failure", () => {
    const start = { type: "start_interaction", parameters: { interaction: "Z" } };
    const world = worldOf(aDefinition([aQuestion("q1", { afterActions: [start] }), aQuestion("q2")]));
    world.starts("A");
    const { effects } = world.says("x");
    expect(effects).toContainEqual(
      expect.objectContaining({ type: "incident", detail: "after.1 start_interaction: NOT_PUBLISHED Z" }),
    );
  });

  it("of two interactions that start each other comes to an end", () => {
    const startA = { type: "start_interaction", parameters: { interaction: "A", overridePolicy: "restart_always" } };
    const again = { type: "start_interaction", parameters: { interaction: "B", overridePolicy: "restart_always" } };
    const world = worldOf(
      aDefinition([aQuestion("q1", { beforeActions: [again] })]),
      aDefinition([aQuestion("b1", { beforeActions: [startA] })]),
    );
    const { effects } = world.starts("A");
    expect(effects).toContainEqual(expect.objectContaining({ type: "incident", code: "ACTION_FAILED" }));
    expect(world.sessions.filter(({ status }) => status === "active")).toHaveLength(1);
  });

  it("S13 asks for the runs that have ended when the run policy looks at them", () => {
    const once = aDefinition([aQuestion("b1")], { runPolicy: "single_forbid" });
    const world = worldOf(aDefinition([aQuestion("q1", { afterActions: [startB] }), aQuestion("q2")]), once);
    world.starts("A");
    expect(world.suspends({ type: "text", text: "x" }).pending).toEqual({ type: "runs", interactionId: "B" });
    expect(said(world.says("x"))).toEqual(["q2?", "b1?"]);
  });

  it("for another peer is work outside", () => {
    const start = { type: "start_interaction", parameters: { interaction: "B", user: "person-2" } };
    const world = worldOf(aDefinition([aQuestion("q1", { afterActions: [start] }), aQuestion("q2")]));
    world.starts("A");
    expect(said(world.says("x"))).toEqual(["q2?"]);
    expect(world.asked).toMatchObject([{ type: "start_interaction", parameters: { interaction: "B" } }]);
  });
});

describe("cancel_interaction", () => {
  const cancel = (parameters: Record<string, unknown>) => ({ type: "cancel_interaction", parameters });
  const withAction = (parameters: Record<string, unknown>) =>
    aDefinition([
      aQuestion("q1", { afterActions: [cancel(parameters)] }),
      aQuestion("q2"),
      { id: "bye", special: "canceled", messages: [{ type: "text", text: "A canceled" }] },
    ]);

  it("of the active one sees the final state of the turn", () => {
    const world = worldOf(withAction({}));
    world.starts("A");
    expect(said(world.says("x"))).toEqual(["q2?", "A canceled"]);
    expect(world.latest("A")).toMatchObject({ status: "canceled", endReason: "action_cancel", answers: { q1: "x" } });
  });

  it("asks first when it is told to", () => {
    const world = worldOf(withAction({ policy: "confirm" }));
    world.starts("A");
    expect(said(world.says("x"))).toEqual(["q2?", "入力を中止しますか？ [中止する] [続ける]"]);
    expect(said(world.presses("続ける"))).toEqual(["q2?"]);
  });

  it("of another one that is paused happens in silence, if paused ones are meant", () => {
    for (const [statuses, status] of [
      [undefined, "paused"],
      [["active", "paused"], "canceled"],
    ] as const) {
      const world = worldOf(withAction({ interaction: "B", ...(statuses && { statuses }) }));
      world.starts("B");
      world.starts("A");
      expect(said(world.says("x"))).toEqual(["q2?"]);
      expect(world.latest("B")?.status).toBe(status);
    }
  });
});

describe("hand_over", () => {
  const handOver = { type: "hand_over", parameters: { note: "{{session.q1}}" } };
  const settings = { timeoutMinutes: 10, timeoutRemind: 3 };
  const form = aDefinition([aQuestion("q1", { afterActions: [handOver] }), aQuestion("q2")], settings);

  it("INB-501 INB-502 lets go when the turn is over, and the time that is left is kept", () => {
    const world = worldOf(form).at("10:00");
    world.starts("A");
    const happened = world.at("10:04").says("急ぎ");
    expect(said(happened)).toEqual(["q2?"]);
    expect(happened.effects).toContainEqual({ type: "hand_over", sessionId: "session-1", note: "急ぎ" });
    expect(world.latest("A")).toMatchObject({ status: "paused", currentStepId: "q2" });
    expect(said(world.at("10:40").sweeps())).toEqual([]);
    expect(said(world.at("11:04").perform({ type: "hand_back", sessions: "resume" }))).toEqual(["q2?"]);
    expect(said(world.at("11:11").sweeps())).toEqual(["このまま入力がない場合、あと3分で終了します。"]);
    expect(said(world.at("11:14").sweeps())).toEqual(["一定時間入力がなかったため、終了しました。"]);
  });

  it("INB-502 a take-over at minute 4 of 10 leaves 6 minutes, however late the return", () => {
    const world = worldOf(aDefinition([aQuestion("q1")], settings)).at("10:00");
    world.starts("A");
    world.at("10:04").perform({ type: "hand_over" });
    world.at("10:34").perform({ type: "hand_back", sessions: "resume_silently" });
    expect(world.active).toMatchObject({ expiresAt: world.at("10:40").now, remindAt: world.at("10:37").now });
  });

  it("INB-505 stacked sessions resume in stack order, the ones beneath with a full window", () => {
    const world = worldOf(aDefinition([aQuestion("q1")], settings)).at("10:00");
    world.starts("A");
    world.at("10:04").starts("C");
    world.at("10:05").perform({ type: "hand_over" });
    expect(world.sessions.map(({ status }) => status)).toEqual(["paused", "paused"]);
    expect(said(world.at("11:00").perform({ type: "hand_back", sessions: "resume" }))).toEqual(["c1?"]);
    expect(said(world.says("x"))).toEqual(["q1?"]);
    expect(world.active?.expiresAt).toBe(world.at("11:10").now);
  });

  it("INB-505 may let everything go in silence", () => {
    const world = worldOf(form);
    world.starts("C");
    world.starts("A");
    world.perform({ type: "hand_over" });
    expect(said(world.perform({ type: "hand_back", sessions: "cancel" }))).toEqual([]);
    expect(world.sessions.map(({ status, endReason }) => [status, endReason])).toEqual([
      ["canceled", "admin"],
      ["canceled", "admin"],
    ]);
  });

  it("nothing comes back while a person handles the conversation", () => {
    const world = worldOf(form);
    world.starts("C");
    world.starts("A");
    world.perform({ type: "hand_over" });
    world.perform({ type: "cancel", policy: "force", reason: "admin", interactionId: "A" });
    expect(world.latest("C")?.status).toBe("paused");
    expect(said(world.perform({ type: "hand_back", sessions: "resume" }))).toEqual(["c1?"]);
  });
});

describe("run_actions", () => {
  it("speaks and acts beside any session", () => {
    const world = worldOf(aDefinition([aQuestion("q1")]));
    world.starts("A");
    const happened = world.perform({
      type: "run_actions",
      actions: [
        {
          type: "get_text_message",
          parameters: { body: "{{user.data.display_name}}様 {{webhook.message.text}}" },
          sendReturnValue: true,
          chains: [],
          isEnabled: true,
          onFailure: { type: "continue" },
        },
        {
          type: "start_interaction",
          parameters: { interaction: "B" },
          sendReturnValue: true,
          chains: [],
          isEnabled: true,
          onFailure: { type: "continue" },
        },
      ],
      webhook: { message: { text: "やあ" } },
    });
    expect(said(happened)).toEqual(["花子様 やあ", "b1?"]);
    expect(happened.outcome).toEqual({ consumed: true, reason: "ran" });
    expect(world.latest("A")?.status).toBe("paused");
  });
});
