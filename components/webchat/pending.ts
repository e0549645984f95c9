import type { WebAct } from "@/lib/channels/shared";

/** What the visitor did: said or pressed something, or chose a picture, which is shown from `previewUrl` while it is on its way. */
export type Deed =
  | { type: "act"; act: WebAct; shown: string }
  | { type: "picture"; id: string; file: File; previewUrl: string };

/** Something that the visitor did and that has not come back in the thread yet. */
export interface Pending {
  deed: Deed;
  /** How many lines of the visitor's the thread had then. */
  after: number;
  hasFailed: boolean;
  /** Of a picture: how much of it has gone, from 0 to 1. */
  progress: number;
}

/** Names a deed; repeated under the same name it counts once. */
export function idOf(deed: Deed): string {
  return deed.type === "act" ? deed.act.id : deed.id;
}
