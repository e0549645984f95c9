import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { messageSchema } from "@/lib/messages";
import type { ActionRequest } from "./actions/action-request";
import { requestLimits } from "./actions/ask-outside";
import { advance } from "./advance";
import { isOpen } from "./policies";
import { sessionSchema } from "./session.schema";
import { type Deed, someDeed, someDefinition } from "./testing/arbitraries";
import { type Happened, World, type WorldOptions } from "./testing/world";
import type { ActionAnswer, TurnInput, TurnResult } from "./turn.types";

/** A red run names its seed. */
const runs = { numRuns: 300 };

/** However busy the machine is: what is proven here is no time. */
vi.setConfig({ testTimeout: 120_000 });

const definitions = fc.record({
  A: someDefinition.map((definition) => [definition]),
  B: someDefinition.map((definition) => [definition]),
});
const deeds = fc.array(someDeed, { maxLength: 25 });

const templates: WorldOptions["templates"] = [
  {
    id: "t1",
    key: "t1",
    title: "",
    args: [{ name: "q1", default: "{{session.q1}}" }],
    messages: [
      { type: "text", text: "{{args.q1}}", quickReplies: [{ label: "x", action: { type: "answer", value: "はい" } }] },
    ],
  },
];

/** Somebody outside whose answers depend on nothing but the request. */
function outside({ type, ordinal }: ActionRequest): ActionAnswer {
  if (ordinal % 3 === 2) return { ok: false, code: "HTTP_500", detail: "", value: { ok: false, status: 500 } };
  return { ok: true, value: type === "request_llm" ? "はい" : { ok: true, body: { type: "text", text: "やあ" } } };
}

function worldOf(interactions: WorldOptions["interactions"], watch?: WorldOptions["watch"]): World {
  return new World({ interactions, templates, outside, ...(watch && { watch }) });
}

function act(world: World, deed: Deed): Happened | undefined {
  switch (deed.type) {
    case "event":
      return world.perform(deed.event);
    case "wait":
      world.now += deed.minutes * 60_000;
      return undefined;
    case "press":
      return press(world, deed.nth);
  }
}

function press(world: World, nth: number): Happened | undefined {
  const actions = world.shown
    .flatMap(({ messages }) => messages)
    .flatMap((message) => [...("buttons" in message ? message.buttons : []), ...(message.quickReplies ?? [])])
    .map(({ action }) => action);
  const action = actions.at(-1 - (nth % Math.max(1, actions.length)));
  if (action?.type === "datetimepicker") return world.posts(action.data, { date: "2026-03-07" });
  return action?.type === "postback" ? world.posts(action.data) : undefined;
}

/** Every deed in turn, with a look at the world after each. */
function live(world: World, sequence: Deed[], look: (happened: Happened) => void): void {
  look(world.starts("A"));
  for (const deed of sequence) {
    const happened = act(world, deed);
    if (happened) look(happened);
  }
}

function expectInvariants(world: World): void {
  expect(world.sessions.filter(({ status }) => status === "active").length, "I1").toBeLessThanOrEqual(1);
  const open = world.sessions.filter(isOpen).map(({ interactionId }) => interactionId);
  expect(new Set(open).size, "I2").toBe(open.length);
  for (const session of world.sessions) {
    expect(sessionSchema.parse(JSON.parse(JSON.stringify(session)))).toEqual(session);
    if (!isOpen(session)) expect(session).toMatchObject({ expiresAt: null, remindAt: null, returnToStepId: null });
    if (session.status === "active") expect(session.currentStepId).not.toBe("");
  }
}

function expectSound({ trace, messages, effects }: Happened): void {
  expect(trace.filter(({ type }) => type === "step_entered").length, "ENG-3").toBeLessThanOrEqual(101);
  expect(effects.filter(({ type }) => type === "perform").length).toBeLessThanOrEqual(requestLimits.handedOut);
  for (const message of messages) {
    if (message.type === "raw" || !message.quickReplies) expect(messageSchema.safeParse(message).error).toBeUndefined();
  }
  expect(JSON.parse(JSON.stringify(effects))).toEqual(effects);
}

it("ENG-1 ENG-3 whatever is drawn and whatever happens, a turn ends, I1 and I2 hold, everything is plain data", () => {
  fc.assert(
    fc.property(definitions, deeds, (interactions, sequence) => {
      const world = worldOf(interactions);
      live(world, sequence, (happened) => {
        expectSound(happened);
        expectInvariants(world);
      });
    }),
    runs,
  );
});

it("section 17: no answer of an excluded or special step survives completion", () => {
  fc.assert(
    fc.property(definitions, deeds, (interactions, sequence) => {
      const world = worldOf(interactions);
      live(world, sequence, () => {
        for (const { status, interactionId, versionId, answers } of world.sessions) {
          if (status !== "completed") continue;
          const version = world.version(versionId);
          expect(version?.interactionId).toBe(interactionId);
          const excluded = version?.definition.settings.excludeSteps ?? [];
          expect(answers.filter(([stepId]) => excluded.includes(stepId))).toEqual([]);
        }
      });
    }),
    runs,
  );
});

it("ENG-1 the same input gives the same result, and no input is changed", () => {
  const again = (input: TurnInput, result: TurnResult) => {
    expect(advance({ ...input, sessions: frozen(input.sessions) })).toEqual(result);
  };
  fc.assert(
    fc.property(definitions, deeds, (interactions, sequence) => {
      live(worldOf(interactions, again), sequence, () => {});
    }),
    runs,
  );
});

it("ENG-1 a turn that waited comes to the same end as one that had every answer at once, whatever it was told before", () => {
  let waited = 0;
  const notePending = (input: TurnInput, result: TurnResult) => {
    if (!result.pending) return expect(result.answersUsed).toBe(input.answers?.length);
    waited += 1;
    expect(result).toMatchObject({ sessions: [], effects: [], outcome: { reason: "pending" } });
    if (result.pending.type === "action") expect(result.pending.request.ordinal).toBe(result.answersUsed);
    return undefined;
  };
  fc.assert(
    fc.property(definitions, deeds, (interactions, sequence) => {
      const [one, other] = [worldOf(interactions, notePending), worldOf(interactions)];
      const seen = [one, other].map((world) => {
        const happened: Happened[] = [];
        live(world, sequence, (next) => happened.push(next));
        return happened;
      });
      expect(seen[0]).toEqual(seen[1]);
      expect(one.sessions).toEqual(other.sessions);
    }),
    runs,
  );
  expect(waited).toBeGreaterThan(0);
});

/** A copy that throws when it is written to. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}
