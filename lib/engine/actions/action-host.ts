import type { Message } from "@/lib/messages";
import type { Run, Turn } from "../turn";
import type { ActionEntry } from "./action-entry.schema";
import type { ActionPosition } from "./action-request";

/** Where a list of actions runs: at a step of a session, or beside any session. */
export interface ActionHost {
  turn: Turn;
  run?: Run;
  stepId: string | null;
  list: "before" | "after" | "actions";
}

export interface RunningAction {
  host: ActionHost;
  entry: ActionEntry;
  position: ActionPosition;
}

/** What became of one action. `value` is what `{{return[n]}}` reads. */
export type ActionDone = { value: unknown; messages: Message[] } & (
  | { ok: true }
  | { ok: false; code: string; detail: string }
);

export function failed(code: string, detail: string, value: unknown = ""): ActionDone {
  return { ok: false, code, detail, value, messages: [] };
}

/** Done, with nothing to tell or to hand on. */
export const doneSilently: ActionDone = { ok: true, value: "", messages: [] };
