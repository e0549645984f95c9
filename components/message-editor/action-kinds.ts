import type { StepAction } from "@/lib/engine";

/** What a quick reply may do, in the order of how often it is meant. */
export const quickReplyActions = [
  "message",
  "answer",
  "postback",
  "uri",
  "pick",
  "datetimepicker",
  "camera",
  "cameraRoll",
  "location",
  "clipboard",
  "cancel",
  "richmenuswitch",
] as const satisfies readonly StepAction["type"][];

/** An action of another kind that keeps what both kinds have: what was typed is not typed again. */
export function newAction(type: StepAction["type"], before: StepAction, label: string): StepAction {
  const said = "text" in before ? before.text : "value" in before ? before.value : label;
  const data = "data" in before ? before.data : "";
  const mode = "mode" in before ? before.mode : "date";
  switch (type) {
    case "message":
    case "clipboard":
      return { type, text: said };
    case "answer":
      return { type, value: said };
    case "postback":
      return { type, data };
    case "uri":
      return { type, uri: "" };
    case "pick":
      return { type, mode };
    case "datetimepicker":
      return { type, mode, data };
    case "richmenuswitch":
      return { type, alias: "", data };
    case "camera":
    case "cameraRoll":
    case "location":
    case "cancel":
      return { type };
  }
}
