"use client";

import { useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import type { MessageProblem } from "@/lib/messages";
import { useStepEditing } from "./step-editing";

const none: readonly MessageProblem[] = [];

/** What a platform answered about this step's messages; an answer goes with the first change of its message (MSG-14). */
export function useComplaints(): readonly MessageProblem[] {
  const { step } = useStepEditing();
  const complaints = useBuilder((state) => state.complaints);
  return useMemo(() => {
    if (complaints?.stepId !== step.id) return none;
    const isStill = (index: number) => step.messages[index] === complaints.messages[index];
    return complaints.problems.filter(({ pointer }) => isStill(Number(pointer.split("/")[1] ?? "0")));
  }, [complaints, step]);
}
