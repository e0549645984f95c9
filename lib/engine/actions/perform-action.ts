import type { JsonObject } from "@/lib/messages";
import type { Scope } from "../placeholders";
import { type ActionDone, failed, type RunningAction } from "./action-host";
import { askOutside, handOut } from "./ask-outside";
import { type ActionType, actionCatalogue } from "./catalogue";
import { engineActions } from "./engine-actions";
import { describeIssues } from "./issues";

/** Does one action, with its parameters complete: here, or by somebody outside. */
export function performAction(
  action: RunningAction,
  type: ActionType,
  parameters: JsonObject,
  scope: Scope,
): ActionDone {
  const runHere = concernsOwnPeer(action, parameters) ? engineActions[type] : undefined;
  if (runHere) return runHere(action, parameters, scope);
  const kind = actionCatalogue[type];
  const parsed = kind.parameters.safeParse(parameters);
  if (!parsed.success) return failed("PARAMETERS_INVALID", describeIssues(parsed.error));
  return kind.isAwaited ? askOutside(action, type, parsed.data) : handOut(action, type, parsed.data);
}

function concernsOwnPeer({ host }: RunningAction, { user, channel }: JsonObject): boolean {
  const { platformId, channelId } = host.turn.input.peer;
  return isOneself(user, platformId) && isOneself(channel, channelId);
}

function isOneself(named: unknown, own: string): boolean {
  return named === undefined || named === "" || named === own;
}
