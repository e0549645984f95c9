import { type ActionType, actionCatalogue, actionTypeOf } from "@/lib/engine";

/** What actions are about: the groups of the menu that adds one. */
const groups = [
  ["get_text_message", "saved_message", "get_button_message", "get_raw_message", "send_message"],
  ["add_user_tags", "remove_user_tags", "update_user_tags", "update_user_profile"],
  ["start_interaction", "cancel_interaction"],
  ["hand_over", "send_mail_to_admin"],
  ["http_request", "request_llm"],
  ["get_the_current_datetime", "get_my_user_info", "get_user_profile_value", "get_user_tags"],
] as const satisfies readonly (readonly ActionType[])[];

/** Every action of the catalogue once, in groups; what no group knows yet makes the last one. */
export const actionGroups: readonly (readonly ActionType[])[] = withTheRest();

function withTheRest(): readonly (readonly ActionType[])[] {
  const known = new Set<ActionType>(groups.flat());
  const rest = Object.keys(actionCatalogue).flatMap((name) => {
    const type = actionTypeOf(name);
    return type && !known.has(type) ? [type] : [];
  });
  return rest.length > 0 ? [...groups, rest] : groups;
}

export const actionTypes: readonly ActionType[] = actionGroups.flat();
