import type { Definition, UnavailableActions } from "@/lib/engine";
import type { MediaFact } from "./media-fact";

/** Another interaction of the workspace, as far as it can be started. */
export interface KnownInteraction {
  /** Everything by which an action may name it: id and key. */
  names: readonly string[];
  title: string;
  /** The interactions that it starts before it waits for any answer, by name. */
  starts: readonly string[];
}

/** Why a file cannot be loaded as LINE will load it. */
export const mediaFaults = ["unreachable", "not_found", "wrong_type", "too_large"] as const;
export type MediaFault = (typeof mediaFaults)[number];

/** What a server knows of an interaction's surroundings; what is live the editor knows as well. */
export interface Surroundings extends Omit<World, "live"> {
  /** How many open sessions stand on which step. */
  sessions?: Readonly<Record<string, number>>;
}

/** What a definition cannot tell by itself. Whatever is left out is not judged. */
export interface World {
  unavailableActions?: UnavailableActions;
  /** By which names actions may mean the interaction that is looked at. */
  self?: readonly string[];
  interactions?: readonly KnownInteraction[];
  /** What new sessions get now, and how many sessions stand on which of its steps. */
  live?: { definition: Definition; sessions: Readonly<Record<string, number>> };
  /** What was found out about files, by their addresses. */
  media?: Readonly<Record<string, MediaFact>>;
}
