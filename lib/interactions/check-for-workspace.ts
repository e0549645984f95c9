import { type ActionType, actionTypeOf, type Definition } from "@/lib/engine";
import { knownFileFacts } from "@/lib/file-facts";
import type { Ctx } from "@/lib/kernel/context";
import { checkDefinition, type DefinitionProblem, mediaAddresses } from "@/lib/problems/shared";
import { findSurroundings } from "./find-surroundings";

interface Checked {
  interactionId: string;
  definition: Definition;
  /** What new sessions get now. */
  live: Definition | undefined;
}

/** The problems of a definition in its place: those included that come from the workspace and from who is under way in it. */
export async function checkForWorkspace(
  ctx: Pick<Ctx, "db" | "workspaceId" | "now">,
  { interactionId, definition, live }: Checked,
): Promise<DefinitionProblem[]> {
  const { sessions = {}, ...world } = await findSurroundings(ctx, interactionId, actionTypesOf(definition));
  // What is known of files by now: nobody waits for other people's servers here.
  const media = await knownFileFacts(ctx, filesOf(definition), ctx.now());
  return checkDefinition(definition, { ...world, media, ...(live && { live: { definition: live, sessions } }) });
}

function filesOf({ steps }: Definition): string[] {
  return [...new Set(steps.flatMap((step) => mediaAddresses(step).map(({ url }) => url)))];
}

function actionTypesOf({ steps }: Definition): ActionType[] {
  const entries = steps.flatMap((step) => [...step.beforeActions, ...step.afterActions]);
  return entries.flatMap((entry) => actionTypeOf(entry.type) ?? []);
}
