import { z } from "zod";
import type { Action } from "@/lib/messages";
import type { DisplayButton } from "./display";

const labelled = { label: z.string().optional() };
const picker = z.enum(["date", "time", "datetime"]);

/** Actions as platforms write them inside their own message objects. */
const platformActionSchema = z.discriminatedUnion("type", [
  z.object({ ...labelled, type: z.literal("postback"), data: z.string(), displayText: z.string().optional() }),
  z.object({ ...labelled, type: z.literal("message"), text: z.string() }),
  z.object({ ...labelled, type: z.literal("uri"), uri: z.string().optional(), linkUri: z.string().optional() }),
  z.object({
    ...labelled,
    type: z.literal("datetimepicker"),
    data: z.string(),
    mode: picker,
    initial: z.string().optional(),
    min: z.string().optional(),
    max: z.string().optional(),
  }),
  z.object({ ...labelled, type: z.enum(["camera", "cameraRoll", "location"]) }),
  z.object({ ...labelled, type: z.literal("clipboard"), clipboardText: z.string() }),
  z.object({ ...labelled, type: z.literal("richmenuswitch"), richMenuAliasId: z.string(), data: z.string() }),
]);
type PlatformAction = z.infer<typeof platformActionSchema>;

/** The label and our action of a platform's action object; a label alone when we do not know what the tap does. */
export function platformButton(value: unknown): DisplayButton {
  // Most parts of a design have no action, and finding that out by parsing is slow.
  if (typeof value !== "object" || value === null) return { label: "" };
  const parsed = platformActionSchema.safeParse(value);
  if (parsed.success) return { label: parsed.data.label ?? "", action: actionOf(parsed.data) };
  const label = z.object({ label: z.string() }).safeParse(value);
  return { label: label.success ? label.data.label : "" };
}

function actionOf(action: PlatformAction): Action | undefined {
  switch (action.type) {
    case "postback":
      return { type: "postback", data: action.data, displayText: action.displayText };
    case "message":
      return { type: "message", text: action.text };
    case "uri": {
      const uri = action.uri ?? action.linkUri;
      return uri === undefined ? undefined : { type: "uri", uri };
    }
    case "datetimepicker": {
      const { label: _label, ...rest } = action;
      return rest;
    }
    case "clipboard":
      return { type: "clipboard", text: action.clipboardText };
    case "richmenuswitch":
      return { type: "richmenuswitch", alias: action.richMenuAliasId, data: action.data };
    case "camera":
    case "cameraRoll":
    case "location":
      return { type: action.type };
  }
}
