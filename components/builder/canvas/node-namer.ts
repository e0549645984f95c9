import type { CanvasNode } from "@/lib/canvas/shared";
import type { StepProblems } from "@/lib/problems/shared";

/** What is known of a step beside itself. */
export interface NodeFindings {
  problems: StepProblems | undefined;
  /** Threads that are open. */
  comments: number;
}

type Word = (node: CanvasNode, findings: NodeFindings) => string;

/** Words nodes once for each of their states: selecting one of a thousand words none anew. */
export function createNodeNamer(word: Word): Word {
  const names = new WeakMap<CanvasNode, NodeFindings & { name: string }>();
  return (node, findings) => {
    const last = names.get(node);
    if (last && last.problems === findings.problems && last.comments === findings.comments) return last.name;
    const name = word(node, findings);
    names.set(node, { ...findings, name });
    return name;
  };
}
