import { type StepQuickReply, stepQuickReplySchema } from "@/lib/engine";
import type { JsonObject } from "@/lib/messages";
import {
  asObjectPart,
  carry,
  items,
  member,
  type ObjectPart,
  type Part,
  present,
  reportUnknown,
  toText,
} from "./form-part";

/** Quick replies as the platform writes them (`quickReply.items`) or as ours. Hand-written postbacks keep their data. */
export function formQuickReplies(message: ObjectPart): StepQuickReply[] {
  const platform = asObjectPart(member(message, "quickReply"));
  const list = platform ? member(platform, "items") : member(message, "quickReplies");
  return items(list).flatMap(quickReply);
}

function quickReply(part: Part): StepQuickReply[] {
  const item = asObjectPart(part);
  const action = item && asObjectPart(member(item, "action"));
  if (!item || !action) return carry(part, stepQuickReplySchema, part.value);
  reportUnknown(item, ["type", "label", "imageUrl", "action"]);
  const label = toText(item.value.label) ?? toText(action.value.label);
  return carry(part, stepQuickReplySchema, {
    label,
    action: readAction(action),
    ...present({ imageUrl: toText(item.value.imageUrl) || undefined }),
  });
}

/** Members that an action of the platform has and ours has too, by our names. */
const members: Record<string, Readonly<Record<string, string>>> = {
  postback: { data: "data", displayText: "displayText" },
  message: { text: "text" },
  uri: { uri: "uri" },
  datetimepicker: { data: "data", mode: "mode", initial: "initial", min: "min", max: "max" },
  camera: {},
  cameraRoll: {},
  location: {},
  clipboard: { clipboardText: "text", text: "text" },
  richmenuswitch: { richMenuAliasId: "alias", alias: "alias", data: "data" },
  answer: { value: "value", nextStepId: "nextStepId" },
  pick: { mode: "mode", initial: "initial", min: "min", max: "max", nextStepId: "nextStepId" },
  cancel: {},
};

function readAction(action: ObjectPart): JsonObject {
  const type = toText(action.value.type) ?? "";
  const names = Object.hasOwn(members, type) ? (members[type] ?? {}) : {};
  reportUnknown(action, ["type", "label", ...Object.keys(names)]);
  const entries = Object.entries(names).map(([written, name]) => [name, action.value[written]] as const);
  return { type, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null)) };
}
