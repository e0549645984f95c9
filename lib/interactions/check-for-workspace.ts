import { unavailableActions } from "@/lib/actions";
import { type ActionType, actionTypeOf, type Definition } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { checkDefinition, type DefinitionProblem } from "@/lib/problems/shared";

/** The problems of a definition, those included that come from what this workspace has not set up. */
export async function checkForWorkspace(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  definition: Definition,
): Promise<DefinitionProblem[]> {
  return checkDefinition(definition, { unavailableActions: await unavailableActions(ctx, actionTypesOf(definition)) });
}

function actionTypesOf({ steps }: Definition): ActionType[] {
  const entries = steps.flatMap((step) => [...step.beforeActions, ...step.afterActions]);
  return entries.flatMap((entry) => actionTypeOf(entry.type) ?? []);
}
