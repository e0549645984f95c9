"use client";

import { useMemo } from "react";
import { useProblemText } from "@/components/messages/use-problem-text";
import { checkAll } from "@/lib/messages";
import { isOwnFile } from "@/lib/problems/shared";
import type { DrawnMessage } from "@/lib/simulator/shared";
import type { FoundProblem } from "./found-problems";
import { placeInStep } from "./place-in-step";

/** What our own table of limits says of messages, at its place in the step. */
export function useOwnProblems(drawn: readonly DrawnMessage[]): FoundProblem[] {
  const textOf = useProblemText();
  const problems = useMemo(() => checkAll(drawn.map(({ message }) => message)), [drawn]);
  return problems
    .filter((problem) => problem.severity === "error" && !isOwnFile(problem))
    .map((problem) => ({ ...placeInStep(problem.pointer, drawn), text: textOf(problem) }));
}
