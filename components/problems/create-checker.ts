import { type BuilderDocument, patchesBetween } from "@/lib/builder/shared";
import type { DefinitionProblem, World } from "@/lib/problems/shared";
import type { CheckAnswer, CheckRequest } from "./protocol";

type Meaning = BuilderDocument["meaning"];

export interface Checker {
  /** Has a definition looked at. Of those that come while one is looked at, the newest alone is next. */
  check: (meaning: Meaning) => void;
  /** An answer of the worker. */
  take: (answer: CheckAnswer) => void;
}

interface CheckerOptions {
  world: World;
  send: (request: CheckRequest) => void;
  onFound: (problems: readonly DefinitionProblem[]) => void;
}

/** The screen's side of the worker: one request at a time, each with no more than what changed. */
export function createChecker({ world, send, onFound }: CheckerOptions): Checker {
  let sent: Meaning | undefined;
  let waiting: Meaning | undefined;
  let isBusy = false;
  const request = (meaning: Meaning) => {
    isBusy = true;
    waiting = undefined;
    send(sent ? { type: "change", patches: changesBetween(sent, meaning) } : { type: "begin", meaning, world });
    sent = meaning;
  };
  return {
    check: (meaning) => {
      if (isBusy) waiting = meaning;
      else if (meaning !== sent) request(meaning);
    },
    take: (answer) => {
      isBusy = false;
      const next = waiting ?? sent;
      if (answer.type === "lost") sent = undefined;
      else onFound(answer.problems);
      if (next && next !== sent) request(next);
    },
  };
}

const layout: BuilderDocument["layout"] = { positions: {}, collapsed: {}, notes: {}, frames: {}, mutes: {} };

function changesBetween(before: Meaning, after: Meaning) {
  return patchesBetween({ meaning: before, layout }, { meaning: after, layout });
}
