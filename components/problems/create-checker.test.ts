import { expect, it } from "vitest";
import type { BuilderDocument } from "@/lib/builder/shared";
import { after } from "@/lib/builder/testing/a-document";
import { aGeneratedInteraction } from "@/lib/builder/testing/generated-interaction";
import { checkDefinition, type DefinitionProblem } from "@/lib/problems/shared";
import { createChecker } from "./create-checker";
import { createResponder } from "./create-responder";
import type { CheckAnswer, CheckRequest } from "./protocol";

/** A screen and a worker with a line between them that delivers when the test says so. */
function connected() {
  const respond = createResponder();
  const requests: CheckRequest[] = [];
  const found: (readonly DefinitionProblem[])[] = [];
  const checker = createChecker({
    world: {},
    send: (request) => requests.push(structuredClone(request)),
    onFound: (problems) => found.push(problems),
  });
  const deliver = (answer = respond) => {
    const request = requests.at(-1);
    if (request) checker.take(structuredClone(answer(request)));
  };
  return { checker, requests, found, deliver };
}

const retitled = (document: BuilderDocument, stepId: string, value: string) =>
  after(document, { type: "set_field", stepId, path: "/title", value });
const blank = (document: BuilderDocument, stepId: string) =>
  after(document, { type: "set_field", stepId, path: "/messages", value: [] });

const first = aGeneratedInteraction(20);
const [step, other] = first.meaning.steps.map(({ id }) => id);

it("PRB-1 sends the whole once and then what changed, and finds what checking the whole finds", () => {
  const { checker, requests, found, deliver } = connected();
  checker.check(first.meaning);
  deliver();
  const second = blank(first, step ?? "");
  checker.check(second.meaning);
  deliver();
  expect(requests.map(({ type }) => type)).toEqual(["begin", "change"]);
  expect(JSON.stringify(requests[1]).length).toBeLessThan(300);
  expect(found).toEqual([checkDefinition(first.meaning), checkDefinition(second.meaning)]);
  expect(found[1]).not.toEqual(found[0]);
});

it("PRB-1 has one request under way, and of those that come meanwhile the newest alone is next", () => {
  const { checker, requests, found, deliver } = connected();
  checker.check(first.meaning);
  const second = retitled(first, step ?? "", "二");
  const third = blank(second, other ?? "");
  checker.check(second.meaning);
  checker.check(third.meaning);
  expect(requests).toHaveLength(1);
  deliver();
  expect(requests).toHaveLength(2);
  deliver();
  expect(requests).toHaveLength(2);
  expect(found.at(-1)).toEqual(checkDefinition(third.meaning));
});

it("a worker that lost the thread is told the whole again", () => {
  const { checker, requests, found, deliver } = connected();
  checker.check(first.meaning);
  deliver((): CheckAnswer => ({ type: "lost" }));
  expect(requests.map(({ type }) => type)).toEqual(["begin", "begin"]);
  deliver();
  expect(found).toHaveLength(1);
});

it("nothing is asked again about what was looked at already", () => {
  const { checker, requests, deliver } = connected();
  checker.check(first.meaning);
  deliver();
  checker.check(first.meaning);
  expect(requests).toHaveLength(1);
});
