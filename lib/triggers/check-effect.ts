import { type ActionEntry, actionCatalogue, actionTypeOf, type TemplateMessage } from "@/lib/engine";
import type { Problem } from "@/lib/kernel/errors";
import { checkDrafts } from "@/lib/problems/shared";
import type { TriggerEffect, TriggerRule } from "./trigger.schema";

/** What keeps an effect from ever happening. With the rule it is also asked whether the person can be reached at all. */
export function checkEffect(effect: TriggerEffect, rule?: TriggerRule): Problem[] {
  const isGone = rule?.type === "unfollow" || rule?.type === "leave";
  if (isGone && effect.type !== "run_actions")
    return [problem("/effect/type", "cannot_reach", "nobody is there any more to be told")];
  switch (effect.type) {
    case "send_messages":
      return [...effect.messages.flatMap(checkMessage), ...checkLimits(effect.messages)];
    case "run_actions":
      return effect.actions.flatMap(checkAction);
    case "start_interaction":
    case "send_template":
    case "hand_over":
      return [];
  }
}

const problem = (path: string, code: string, message: string): Problem => ({ path, code, message });

/** Buttons that answer a step have no meaning outside an interaction. */
function checkMessage(message: TemplateMessage, index: number): Problem[] {
  const path = `/effect/messages/${index}`;
  if (message.type === "text" && message.text.trim() === "")
    return [problem(`${path}/text`, "required", "a message says something")];
  if (message.type === "template_button") return [problem(path, "needs_session", "its buttons answer a step")];
  const answers = (message.quickReplies ?? []).some(({ action }) => ["answer", "pick", "cancel"].includes(action.type));
  return answers ? [problem(`${path}/quickReplies`, "needs_session", "these quick replies answer a step")] : [];
}

/** What the platforms would refuse, by the same table that the editor warns with. */
function checkLimits(messages: TemplateMessage[]): Problem[] {
  return checkDrafts(messages)
    .filter(({ severity }) => severity === "error")
    .map(({ pointer, code }) => problem(`/effect/messages${pointer}`, code, "no platform takes this message"));
}

/** Shapes only: placeholders may stand in every text, and are filled in when the action runs. */
function checkAction(entry: ActionEntry, index: number): Problem[] {
  const path = `/effect/actions/${index}`;
  const type = actionTypeOf(entry.type);
  if (!type) return [problem(`${path}/type`, "unknown_action", `there is no action ${entry.type}`)];
  const parsed = actionCatalogue[type].parameters.safeParse(entry.parameters);
  if (parsed.success)
    return namesNoTag(entry) ? [problem(`${path}/parameters/tags`, "required", "no tag is named")] : [];
  return parsed.error.issues.map((issue) =>
    problem(
      `${path}/parameters/${issue.path.join("/")}`,
      isMissing(entry, issue.path) ? "required" : "invalid",
      issue.message,
    ),
  );
}

/** Replacing all tags by none is a wish; adding or removing none is an oversight. */
function namesNoTag({ type, parameters }: ActionEntry): boolean {
  const { tags } = parameters;
  return (type === "add_user_tags" || type === "remove_user_tags") && Array.isArray(tags) && tags.length === 0;
}

function isMissing({ parameters }: ActionEntry, [name]: readonly PropertyKey[]): boolean {
  const given = parameters[String(name)];
  return given === undefined || given === "";
}
