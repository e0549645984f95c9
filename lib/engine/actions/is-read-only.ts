import type { ActionRequest } from "./action-request";
import { type ActionKind, actionCatalogue } from "./catalogue";

/** Whether an action changes nothing anywhere with these parameters, so that trying it out is harmless (SIM-8). */
export function isReadOnly({ type, parameters }: Pick<ActionRequest, "type" | "parameters">): boolean {
  const { readOnlyWith }: ActionKind = actionCatalogue[type];
  if (!readOnlyWith) return false;
  const complete: Record<string, unknown> = actionCatalogue[type].parameters.safeParse(parameters).data ?? {};
  return Object.entries(readOnlyWith).every(([name, value]) => complete[name] === value);
}
