import type { DefinitionInput } from "../definition.schema";
import { aDefinition, aQuestion } from "./a-definition";
import { type Happened, World, type WorldOptions } from "./world";

export type Actions = NonNullable<DefinitionInput["steps"][number]["beforeActions"]>;

/** An action that says something. */
export const tell = (body: string): Actions[number] => ({ type: "get_text_message", parameters: { body } });

/** A world that knows one interaction, `A`, and what else is given. */
export function worldOf(definition: DefinitionInput, options: Partial<WorldOptions> = {}): World {
  return new World({ ...options, interactions: { A: [definition], ...options.interactions } });
}

/** The same with `A` started. */
export function started(definition: DefinitionInput, options: Partial<WorldOptions> = {}): World {
  const world = worldOf(definition, options);
  world.starts("A");
  return world;
}

/** What `q1`'s after-input actions bring about when it is answered with `x`. */
export function afterAnswer(afterActions: Actions, options: Partial<WorldOptions> = {}): Happened {
  return started(aDefinition([aQuestion("q1", { afterActions }), aQuestion("q2")]), options).says("x");
}

/** The failures that the session's log tells of. */
export function failures({ effects }: Happened): string[] {
  return effects.flatMap((effect) =>
    effect.type === "log" && effect.line.type === "action_failed"
      ? [`${effect.line.stepId} ${effect.line.position} ${effect.line.action} ${effect.line.code}`]
      : [],
  );
}
