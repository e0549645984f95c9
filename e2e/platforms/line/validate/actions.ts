import { isObject, type JsonObject, stringAt } from "../core/json";
import limits from "../data/line-limits.json";
import {
  anything,
  type Check,
  checkShape,
  type Field,
  matching,
  object,
  oneOf,
  optional,
  required,
  type Shape,
  text,
} from "./checks";
import type { Unit } from "./length";
import type { Spot } from "./spot";
import { linkUrl } from "./urls";

const rules = limits.action;
const { postback, datetimepicker, clipboard, richmenuswitch, message, uri } = rules;
const grapheme: Unit = "grapheme";

/** Where an action stands; label and permitted kinds depend on it. */
export type ActionPlace =
  | "template"
  | "template.image_carousel"
  | "quickReply"
  | "flex.button"
  | "flex.other"
  | "flex.video"
  | "richMenu";

const allowed: Record<ActionPlace, readonly string[]> = {
  template: rules.allowedPlaces.template,
  "template.image_carousel": rules.allowedPlaces.template,
  quickReply: rules.allowedPlaces.quickReply,
  "flex.button": rules.allowedPlaces.flex,
  "flex.other": rules.allowedPlaces.flex,
  "flex.video": rules.allowedPlaces["flex.video"],
  richMenu: rules.allowedPlaces.richMenu,
};

const labels: Record<ActionPlace, { required: boolean; max: number }> = {
  template: rules.labelByPlace.template,
  "template.image_carousel": rules.labelByPlace["template.image_carousel"],
  quickReply: rules.labelByPlace.quickReply,
  "flex.button": rules.labelByPlace["flex.button"],
  "flex.other": rules.labelByPlace["flex.other"],
  "flex.video": rules.labelByPlace["flex.other"],
  richMenu: rules.labelByPlace.richMenu,
};

const formats: Record<string, RegExp> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  datetime: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d$/,
};

const ranges: Record<string, string[]> = datetimepicker.range;

const shapes: Record<string, Shape> = {
  postback: {
    data: required(text({ max: postback.data.max })),
    displayText: optional(text({ max: postback.displayText.max, unit: grapheme })),
    text: optional(text({ max: postback.text.max, unit: grapheme })),
    inputOption: optional(oneOf(postback.inputOption)),
    fillInText: optional(text({ max: postback.fillInText.max, unit: grapheme })),
  },
  message: { text: required(text({ min: 1, max: message.text.max, unit: grapheme })) },
  uri: {
    uri: required(linkUrl(uri.uri.max)),
    altUri: optional(object({ desktop: optional(linkUrl(uri["altUri.desktop"].max)) })),
  },
  datetimepicker: {
    data: required(text({ max: datetimepicker.data.max })),
    mode: required(oneOf(datetimepicker.mode)),
    initial: optional(anything),
    min: optional(anything),
    max: optional(anything),
  },
  clipboard: { clipboardText: required(text({ min: 1, max: clipboard.clipboardText.max })) },
  richmenuswitch: {
    richMenuAliasId: required(text({ min: 1, max: richmenuswitch.richMenuAliasId.max })),
    data: required(text({ max: richmenuswitch.data.max })),
  },
  camera: {},
  cameraRoll: {},
  location: {},
};

const phoneOnly = new Set(["camera", "cameraRoll", "location"]);

function labelField(place: ActionPlace, type: string): Field {
  const rule = phoneOnly.has(type) ? rules.labelByPlace["camera|cameraRoll|location"] : labels[place];
  const check: Check = text({ min: rule.required ? 1 : 0, max: rule.max, unit: grapheme });
  return { check, required: rule.required };
}

const shapeCache = new Map<string, Shape>();

function shapeOf(place: ActionPlace, type: string): Shape {
  const key = `${place} ${type}`;
  const known = shapeCache.get(key);
  if (known) return known;
  const made: Shape = { type: required(anything), label: labelField(place, type), ...shapes[type] };
  shapeCache.set(key, made);
  return made;
}

function checkPostback(action: JsonObject, spot: Spot, place: ActionPlace): void {
  if (action.text !== undefined && action.displayText !== undefined)
    spot.key("text").fail("cannot be used with displayText");
  if (action.text !== undefined && place === "quickReply") spot.key("text").fail("invalid property");
  if (action.fillInText !== undefined && action.inputOption !== "openKeyboard") {
    spot.key("fillInText").fail("can only be used with inputOption openKeyboard");
  }
}

/** Picker values compare as text once both separators are written alike. */
function normalMoment(value: string): string {
  return value.replace("t", "T");
}

function checkPicker(action: JsonObject, spot: Spot): void {
  const mode = stringAt(action, "mode") ?? "";
  const format = formats[mode];
  if (!format) return;
  const [floor = "", ceiling = ""] = ranges[mode] ?? [];
  const moments: Record<string, string> = {};
  for (const name of ["initial", "min", "max"]) {
    const value = action[name];
    if (value === undefined || value === null) continue;
    matching(format, `must be a ${mode}`)(value, spot.key(name));
    if (typeof value !== "string" || !format.test(value)) continue;
    moments[name] = normalMoment(value);
    if (moments[name] < floor || moments[name] > ceiling)
      spot.key(name).fail(`must be between ${floor} and ${ceiling}`);
  }
  checkOrder(moments, spot);
}

function checkOrder({ initial, min, max }: Record<string, string>, spot: Spot): void {
  if (min !== undefined && max !== undefined && min >= max) spot.key("min").fail("must be less than max");
  if (initial === undefined) return;
  const below = min !== undefined && initial < min;
  const above = max !== undefined && initial > max;
  if (below || above) spot.key("initial").fail("must be between min and max");
}

/** Checks an action by its kind and by where it stands (line-messaging-api section 6). */
export function action(place: ActionPlace): Check {
  return (value, spot) => {
    if (!isObject(value)) return spot.fail("must be an object");
    const type = stringAt(value, "type");
    if (type === undefined) return spot.key("type").missing();
    if (!allowed[place].includes(type)) return oneOf(allowed[place])(type, spot.key("type"));
    checkShape(value, spot, shapeOf(place, type));
    if (type === "postback") checkPostback(value, spot, place);
    if (type === "datetimepicker") checkPicker(value, spot);
    if (place === "quickReply" && value.altUri !== undefined) spot.key("altUri").fail("invalid property");
  };
}
