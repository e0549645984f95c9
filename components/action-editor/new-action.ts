import { type ActionEntry, type ActionType, actionEntrySchema } from "@/lib/engine";
import type { ActionChoices } from "./action-editing";
import { type ActionField, formOf } from "./action-form";

/** An action with as little in it as it cannot be without; everything else as it usually is. */
export function newAction(type: ActionType, available: Pick<ActionChoices, "interactions" | "templates">): ActionEntry {
  return actionEntrySchema.parse({ type, parameters: blankParameters(type, available) });
}

function blankParameters(type: ActionType, available: Pick<ActionChoices, "interactions" | "templates">) {
  if (type === "http_request") return { method: "GET", url: "https://" };
  if (type === "get_raw_message") return { json: { type: "text", text: "" } };
  if (type === "send_message") return { message: [{ type: "text", text: "" }] };
  const required = formOf(type).filter(({ isRequired }) => isRequired);
  return Object.fromEntries(required.map((field) => [field.name, blankOf(field, available)]));
}

function blankOf({ kind, options }: ActionField, available: Pick<ActionChoices, "interactions" | "templates">) {
  switch (kind) {
    case "names":
    case "choices":
      return [];
    case "object":
      return {};
    case "number":
      return 0;
    case "switch":
      return false;
    case "choice":
      return options[0] ?? "";
    case "interaction":
      return (available.interactions.find(({ isLive }) => isLive) ?? available.interactions[0])?.id ?? "";
    case "template":
      return available.templates[0]?.id ?? "";
    default:
      return "";
  }
}
