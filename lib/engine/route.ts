import { groupBy } from "@/lib/kernel/group-by";
import type { DefinitionIndex } from "./definition-index";
import type { Session } from "./session.schema";

type Path = Session["path"];

/**
 * Adds a connection to the path. While an answer is being corrected the new connection takes the place of those that
 * left this step before, so that what only they led to falls off the route.
 */
export function recordConnection(path: Path, from: string, to: string, isCorrection: boolean): Path {
  const kept = isCorrection ? withoutConnectionsFrom(path, from) : path;
  return isKnown(kept, from, to) ? kept : kept.concat([[from, to]]);
}

/** A plain loop from the end: this runs over every connection in every turn. */
function isKnown(path: Path, from: string, to: string): boolean {
  for (let place = path.length - 1; place >= 0; place -= 1) {
    if (path[place]?.[0] === from && path[place]?.[1] === to) return true;
  }
  return false;
}

export function withoutConnectionsFrom(path: Path, stepId: string): Path {
  return path.filter(([source]) => source !== stepId);
}

export function hasLeft(path: Path, stepId: string): boolean {
  return path.some(([source]) => source === stepId);
}

/** The answered steps that the path no longer reaches from the first step. */
export function stepsOffRoute({ first }: DefinitionIndex, { path, answers }: Session): string[] {
  if (!first) return [];
  const reached = reachableFrom(first.id, path);
  return answers.flatMap(([stepId]) => (reached.has(stepId) ? [] : [stepId]));
}

function reachableFrom(start: string, path: Path): Set<string> {
  const targets = groupBy(path, ([source]) => source);
  const reached = new Set([start]);
  for (const stepId of reached) {
    for (const [, target] of targets.get(stepId) ?? []) reached.add(target);
  }
  return reached;
}
