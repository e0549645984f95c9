import type { z } from "zod";
import type { ActionDone, RunningAction } from "./action-host";
import { doneSilently } from "./action-host";
import type { actionCatalogue } from "./catalogue";

type Parameters<T extends keyof typeof actionCatalogue> = z.output<(typeof actionCatalogue)[T]["parameters"]>;

/**
 * What an action wants done to sessions once the turn's own transition is over (section 11): it then sees the final state,
 * and nothing that the turn still does can undo it.
 */
export type Deferred = { action: RunningAction } & (
  | ({ type: "start" } & Parameters<"start_interaction">)
  | ({ type: "cancel" } & Parameters<"cancel_interaction">)
);

export function deferStart(action: RunningAction, parameters: Parameters<"start_interaction">): ActionDone {
  action.host.turn.deferred.push({ type: "start", action, ...parameters });
  return doneSilently;
}

export function deferCancel(action: RunningAction, parameters: Parameters<"cancel_interaction">): ActionDone {
  action.host.turn.deferred.push({ type: "cancel", action, ...parameters });
  return doneSilently;
}

/** A person is asked for. Automation lets go when the turn is over, whatever it has done by then. */
export function deferHandOver({ host }: RunningAction, { note }: Parameters<"hand_over">): ActionDone {
  host.turn.handOver = { sessionId: host.run?.session.id ?? null, ...(note && { note }) };
  return doneSilently;
}
