import type { EngineEvent } from "@/lib/engine";
import type { SimulatedState } from "./simulation";
import { answerOfStub, stubOf } from "./stubs";
import { beginWork, type Ground, run, type Work } from "./work";

/** Carries out one event of the engine's own without any waiting: what stubs would delay succeeds at once. */
export function workThrough(ground: Ground, state: SimulatedState, event: EngineEvent): Work {
  let work = beginWork(ground, state, state.at);
  run(work, event);
  while (work.request) {
    const { request } = work;
    const stub = stubOf(ground.options, request);
    const outcome = stub.outcome === "failure" ? "failure" : "success";
    const answered = [...work.answered, { request, answer: answerOfStub({ ...stub, outcome }) }];
    work = beginWork(ground, state, state.at, answered);
    run(work, event);
  }
  return work;
}
