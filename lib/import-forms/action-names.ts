import { type ActionType, actionCatalogue } from "@/lib/engine";

/** Parameters that name a person or an account, in the words of forms. */
const peerParameters: Record<string, string> = {
  line_user_id: "user",
  user_id: "user",
  secret_prefix: "channel",
};

const renamedParameters: Partial<Record<ActionType, Record<string, string>>> = {
  get_button_message: { thumb: "thumbnail", atts: "attributes" },
  get_raw_message: { raw: "json" },
  saved_message: { slc_message_id: "message", message_id: "message" },
  send_message: { slc_message_id: "message" },
  start_interaction: { interaction_id: "interaction", override_policy: "overridePolicy" },
  cancel_interaction: { interaction_id: "interaction" },
  request_llm: { system_message: "systemMessage" },
};

/** Parameters whose value is the id of something that the other system stored. */
const references: Partial<Record<ActionType, readonly string[]>> = {
  saved_message: ["message"],
  send_message: ["message"],
  start_interaction: ["interaction"],
  cancel_interaction: ["interaction"],
};

/** How the parameters of an action are called, there and here. */
export function parameterNames(type: ActionType) {
  const renamed: Readonly<Record<string, string | undefined>> = { ...peerParameters, ...renamedParameters[type] };
  const known: readonly string[] = Object.keys(actionCatalogue[type].parameters.shape);
  return { known, renamed, references: references[type] ?? [] };
}
