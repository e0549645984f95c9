import fc from "fast-check";
import { expect, it } from "vitest";
import { messageSchema } from "@/lib/messages";
import { isOpen } from "./policies";
import { sessionSchema } from "./session.schema";
import { type Deed, someDeed, someDefinition } from "./testing/arbitraries";
import { type Happened, World } from "./testing/world";

function act(world: World, deed: Deed): Happened | undefined {
  switch (deed.type) {
    case "event":
      return world.perform(deed.event);
    case "wait":
      world.now += deed.minutes * 60_000;
      return undefined;
    case "press": {
      const actions = world.shown
        .flatMap(({ messages }) => messages)
        .flatMap((message) => [...("buttons" in message ? message.buttons : []), ...(message.quickReplies ?? [])])
        .map(({ action }) => action);
      const action = actions.at(-1 - (deed.nth % Math.max(1, actions.length)));
      if (action?.type === "datetimepicker") return world.posts(action.data, { date: "2026-03-07" });
      return action?.type === "postback" ? world.posts(action.data) : undefined;
    }
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
  expect(trace.filter(({ type }) => type === "step_entered").length).toBeLessThanOrEqual(101);
  for (const message of messages) {
    if (message.type === "raw" || !message.quickReplies) expect(messageSchema.safeParse(message).error).toBeUndefined();
  }
  expect(JSON.parse(JSON.stringify(effects))).toEqual(effects);
}

const definitions = fc.record({
  A: someDefinition.map((definition) => [definition]),
  B: someDefinition.map((definition) => [definition]),
});
const deeds = fc.array(someDeed, { maxLength: 25 });

it("ENG-1 whatever is drawn and whatever happens, a turn ends, I1 and I2 hold, everything is plain data", () => {
  fc.assert(
    fc.property(definitions, deeds, (interactions, sequence) => {
      const world = new World({ interactions });
      world.starts("A");
      for (const deed of sequence) {
        const happened = act(world, deed);
        if (happened) expectSound(happened);
        expectInvariants(world);
      }
    }),
    { numRuns: 400 },
  );
});

it("ENG-1 the same input gives the same result", () => {
  fc.assert(
    fc.property(definitions, deeds, (interactions, sequence) => {
      const [one, other] = [new World({ interactions }), new World({ interactions })];
      for (const deed of sequence) expect(act(one, deed)).toEqual(act(other, deed));
      expect(one.sessions).toEqual(other.sessions);
    }),
    { numRuns: 100 },
  );
});
