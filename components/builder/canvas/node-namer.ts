import type { CanvasNode } from "@/lib/canvas/shared";
import type { StepProblems } from "@/lib/problems/shared";

type Word = (node: CanvasNode, problems: StepProblems | undefined) => string;

/** Words nodes once for each of their states: selecting one of a thousand words none anew. */
export function createNodeNamer(word: Word): Word {
  const names = new WeakMap<CanvasNode, { problems: StepProblems | undefined; name: string }>();
  return (node, problems) => {
    const last = names.get(node);
    if (last && last.problems === problems) return last.name;
    const name = word(node, problems);
    names.set(node, { problems, name });
    return name;
  };
}
