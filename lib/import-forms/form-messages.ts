import { optionSchema, type StepMessage, stepMessageSchema } from "@/lib/engine";
import type { JsonObject } from "@/lib/messages";
import {
  asObjectPart,
  carry,
  isObject,
  items,
  member,
  type ObjectPart,
  type Part,
  present,
  reportUnknown,
  toFlag,
  toNumber,
  toTarget,
  toText,
} from "./form-part";
import { formQuickReplies } from "./form-quick-replies";

/** One message of a step: a text by itself, or an object whose members stand beside its type or under the type's name. */
export function formMessages(part: Part): StepMessage[] {
  if (typeof part.value === "string") return carry(part, stepMessageSchema, { type: "text", text: part.value });
  const message = asObjectPart(part);
  const type = toText(message?.value.type);
  const kind = type !== undefined && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (!message || !type || !kind) {
    part.log.lost(part.path, "UNKNOWN_MESSAGE", type ?? part.value);
    return [];
  }
  const body = unnest(message, type);
  reportUnknown(message, ["type", type, "quickReply", "quickReplies", ...kind.members]);
  if (body !== message) reportUnknown(body, kind.members);
  const content = kind.read(body);
  const quickReplies = formQuickReplies(message);
  return carry(part, stepMessageSchema, { ...content, ...(quickReplies.length > 0 && { quickReplies }) });
}

function unnest(message: ObjectPart, type: string): ObjectPart {
  const nested = asObjectPart(member(message, type));
  // A raw message stands under `raw` too, but as itself.
  const isContent = nested && (type !== "raw" || "raw" in nested.value);
  return isContent ? nested : message;
}

interface MessageKind {
  /** What a message of this kind may say. */
  members: readonly string[];
  read: (message: ObjectPart) => JsonObject;
}

const media = ["originalContentUrl", "previewImageUrl"];

const kinds: Record<string, MessageKind> = {
  text: { members: ["text"], read: ({ value }) => ({ type: "text", text: toText(value.text) }) },
  sticker: {
    members: ["packageId", "stickerId"],
    read: ({ value }) => ({
      type: "sticker",
      packageId: toText(value.packageId),
      stickerId: toText(value.stickerId),
    }),
  },
  image: { members: media, read: ({ value }) => ({ type: "image", ...pick(value, media) }) },
  video: {
    members: [...media, "trackingId"],
    read: ({ value }) => ({ type: "video", ...pick(value, [...media, "trackingId"]) }),
  },
  audio: {
    members: ["originalContentUrl", "duration", "durationMs"],
    read: ({ value }) => ({
      type: "audio",
      originalContentUrl: value.originalContentUrl,
      durationMs: toNumber(value.durationMs ?? value.duration),
    }),
  },
  location: {
    members: ["title", "address", "latitude", "longitude"],
    read: ({ value }) => ({
      type: "location",
      ...pick(value, ["title", "address"]),
      latitude: toNumber(value.latitude),
      longitude: toNumber(value.longitude),
    }),
  },
  flex: { members: ["contents", "raw", "altText", "alttext"], read: readFlex },
  raw: { members: ["raw", "message"], read: (part) => ({ type: "raw", message: json(part, ["message", "raw"]) }) },
  template_button: { members: ["text", "options", "columns", "column"], read: readButtons },
  confirm_template: { members: ["title", "text", "apply", "edit"], read: readConfirm },
  edit_picker_template: { members: ["title", "cancel"], read: readPicker },
  editPicker_template: { members: ["title", "cancel"], read: readPicker },
  cancel_confirm_template: { members: ["title", "abort", "continue"], read: readCancelConfirm },
};

function pick(value: JsonObject, names: readonly string[]): JsonObject {
  return present(Object.fromEntries(names.map((name) => [name, value[name]])));
}

/** JSON as an object or as text, under the first of the names that is there. */
function json(part: ObjectPart, names: readonly string[]): unknown {
  const name = names.find((one) => part.value[one] !== undefined);
  if (name === undefined) return undefined;
  const { value, path } = member(part, name);
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    part.log.adjusted(path, "INVALID_JSON", value);
    return undefined;
  }
}

/** A bubble or carousel, or a whole flex message around one. */
function readFlex(part: ObjectPart): JsonObject {
  const drawn = json(part, ["contents", "raw"]);
  const isWhole = isObject(drawn) && drawn.type === "flex";
  const altText = toText(part.value.altText ?? part.value.alttext ?? (isWhole ? drawn.altText : undefined));
  if (!altText) part.log.adjusted(part.path, "ALT_TEXT_ADDED");
  return { type: "flex", altText: altText || "Flex Message", contents: isWhole ? drawn.contents : drawn };
}

function readButtons(part: ObjectPart): JsonObject {
  const { value } = part;
  return {
    type: "template_button",
    text: toText(value.text) ?? "",
    options: items(member(part, "options")).flatMap(readOption),
    ...columns(part),
  };
}

function columns(part: ObjectPart): JsonObject {
  const key = part.value.columns === undefined ? "column" : "columns";
  const written = toNumber(part.value[key]);
  if (written === undefined) return {};
  const count = Math.min(Math.max(Math.trunc(written), 1), 4);
  if (count !== written) part.log.adjusted(member(part, key).path, "COLUMNS_LIMITED", written);
  return { columns: count };
}

function readOption(part: Part) {
  const option = asObjectPart(part);
  if (!option) return carry(part, optionSchema, { value: toText(part.value) });
  reportUnknown(option, ["value", "label", "nextStepId", "secondary", "width"]);
  const { value, label, nextStepId, secondary } = option.value;
  return carry(part, optionSchema, {
    value: toText(value),
    ...present({ label: toText(label) || undefined }),
    ...toTarget(nextStepId),
    ...(toFlag(secondary) && { secondary: true }),
    ...width(option),
  });
}

/** Forms write widths as style sheets do; here a button has a share of its row. */
function width(option: ObjectPart): JsonObject {
  const part = member(option, "width");
  const share = toNumber(typeof part.value === "string" ? part.value.replace(/(%|px)$/, "") : part.value);
  if (share === undefined || share <= 0) return {};
  if (share !== part.value) option.log.adjusted(part.path, "WIDTH_AS_SHARE", part.value);
  return { width: share };
}

function labelled(part: ObjectPart, key: string): JsonObject {
  const button = asObjectPart(member(part, key));
  if (!button) return {};
  reportUnknown(button, ["label", "nextStepId"]);
  const { label, nextStepId } = button.value;
  return { [key]: { ...present({ label: toText(label) || undefined }), ...toTarget(nextStepId) } };
}

function readConfirm(part: ObjectPart): JsonObject {
  const { title, text } = part.value;
  if (!title && text) part.log.adjusted(member(part, "text").path, "TEXT_AS_TITLE", text);
  return { type: "confirm_template", ...titled(title || text), ...labelled(part, "apply"), ...labelled(part, "edit") };
}

function readPicker(part: ObjectPart): JsonObject {
  return { type: "edit_picker_template", ...titled(part.value.title), ...labelled(part, "cancel") };
}

function readCancelConfirm(part: ObjectPart): JsonObject {
  const buttons = { ...labelled(part, "abort"), ...labelled(part, "continue") };
  return { type: "cancel_confirm_template", ...titled(part.value.title), ...buttons };
}

function titled(title: unknown): JsonObject {
  return present({ title: toText(title) || undefined });
}
