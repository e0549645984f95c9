import type { z } from "zod";
import type { JsonObject } from "@/lib/messages";
import type { Scope } from "../placeholders";
import { type ActionDone, failed, type RunningAction } from "./action-host";
import { type ActionType, actionCatalogue } from "./catalogue";
import { currentDateTime } from "./current-date-time";
import { deferCancel, deferHandOver, deferStart } from "./defer";
import { describeIssues } from "./issues";
import { buttonMessage, rawMessage, savedMessage, sendMessage, textMessage } from "./message-actions";
import { addTags, profileValue, removeTags, replaceTags, setProfileValue, tagsOf, userInfo } from "./person-actions";

type EngineAction = (action: RunningAction, parameters: JsonObject, scope: Scope) => ActionDone;

/** What the engine does itself, for the event's own peer. What is missing here is done outside. */
export const engineActions: Partial<Record<ActionType, EngineAction>> = {
  get_text_message: checked(actionCatalogue.get_text_message.parameters, textMessage),
  get_button_message: checked(actionCatalogue.get_button_message.parameters, buttonMessage),
  get_raw_message: checked(actionCatalogue.get_raw_message.parameters, rawMessage),
  saved_message: checked(actionCatalogue.saved_message.parameters, savedMessage),
  send_message: checked(actionCatalogue.send_message.parameters, sendMessage),
  get_my_user_info: checked(actionCatalogue.get_my_user_info.parameters, userInfo),
  get_user_profile_value: checked(actionCatalogue.get_user_profile_value.parameters, profileValue),
  update_user_profile: checked(actionCatalogue.update_user_profile.parameters, setProfileValue),
  get_user_tags: checked(actionCatalogue.get_user_tags.parameters, tagsOf),
  update_user_tags: checked(actionCatalogue.update_user_tags.parameters, replaceTags),
  add_user_tags: checked(actionCatalogue.add_user_tags.parameters, addTags),
  remove_user_tags: checked(actionCatalogue.remove_user_tags.parameters, removeTags),
  start_interaction: checked(actionCatalogue.start_interaction.parameters, deferStart),
  cancel_interaction: checked(actionCatalogue.cancel_interaction.parameters, deferCancel),
  hand_over: checked(actionCatalogue.hand_over.parameters, deferHandOver),
  get_the_current_datetime: checked(actionCatalogue.get_the_current_datetime.parameters, currentDateTime),
};

function checked<S extends z.ZodType>(
  schema: S,
  run: (action: RunningAction, parameters: z.output<S>, scope: Scope) => ActionDone,
): EngineAction {
  return (action, parameters, scope) => {
    const parsed = schema.safeParse(parameters);
    return parsed.success
      ? run(action, parsed.data, scope)
      : failed("PARAMETERS_INVALID", describeIssues(parsed.error));
  };
}
