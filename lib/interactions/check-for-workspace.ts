import { type ActionType, actionTypeOf, type Definition } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { checkDefinition, type DefinitionProblem } from "@/lib/problems/shared";
import { findSurroundings } from "./find-surroundings";

interface Checked {
  interactionId: string;
  definition: Definition;
  /** What new sessions get now. */
  live: Definition | undefined;
}

/** The problems of a definition in its place: those included that come from the workspace and from who is under way in it. */
export async function checkForWorkspace(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  { interactionId, definition, live }: Checked,
): Promise<DefinitionProblem[]> {
  const { sessions = {}, ...world } = await findSurroundings(ctx, interactionId, actionTypesOf(definition));
  return checkDefinition(definition, { ...world, ...(live && { live: { definition: live, sessions } }) });
}

function actionTypesOf({ steps }: Definition): ActionType[] {
  const entries = steps.flatMap((step) => [...step.beforeActions, ...step.afterActions]);
  return entries.flatMap((entry) => actionTypeOf(entry.type) ?? []);
}
