"use client";

import { useEffect } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { type DefinitionProblem, reportProblems, type Surroundings, type World } from "@/lib/problems/shared";
import { createChecker } from "./create-checker";
import type { CheckAnswer } from "./protocol";

/**
 * Has every change of the document looked at in a worker, and keeps what was found in the store (PRB-1). Once in an editor;
 * `surroundings` must stay the same object.
 */
export function useProblems(surroundings: Surroundings): void {
  const store = useBuilderStore();
  const live = useBuilder(({ facts }) => facts.live?.definition);
  useEffect(() => {
    const { sessions, ...rest } = surroundings;
    const world: World = { ...rest, ...(live && sessions && { live: { definition: live, sessions } }) };
    return watch(store, world);
  }, [store, surroundings, live]);
}

function watch(store: BuilderStore, world: World): () => void {
  const worker = new Worker(new URL("./problems.worker.ts", import.meta.url), { type: "module" });
  let found: readonly DefinitionProblem[] | undefined;
  const tell = () => {
    const { editing, problems, report } = store.getState();
    if (found) report({ problems: reportProblems(found, editing.document.layout.mutes, problems) });
  };
  const checker = createChecker({
    world,
    send: (request) => worker.postMessage(request),
    onFound: (problems) => {
      found = problems;
      tell();
    },
  });
  worker.addEventListener("message", ({ data }: MessageEvent<CheckAnswer>) => checker.take(data));
  checker.check(store.getState().editing.document.meaning);
  const unsubscribe = store.subscribe(({ editing }, before) => {
    const [now, then] = [editing.document, before.editing.document];
    if (now.meaning !== then.meaning) checker.check(now.meaning);
    else if (now.layout.mutes !== then.layout.mutes) tell();
  });
  return () => {
    unsubscribe();
    worker.terminate();
  };
}
