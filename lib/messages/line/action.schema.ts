import { z } from "zod";
import { allowedPlaces, type Limit, linkSchemes, messageLimits, pickerRanges } from "./limits";
import { addFault, address, addWarning, lengthFault, limited } from "./rules";

/** Where an action stands decides what it may be and how long its label is (API §6). */
export const actionPlaces = [
  "template",
  "imageCarousel",
  "quickReply",
  "flexButton",
  "flex",
  "flexVideo",
  "richMenu",
] as const;
export type ActionPlace = (typeof actionPlaces)[number];

const label = z.string().optional();
export const inputOptions = ["closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"] as const;

const postback = z
  .strictObject({
    type: z.literal("postback"),
    label,
    data: limited(messageLimits.postbackData),
    displayText: limited(messageLimits.postbackDisplayText).optional(),
    text: limited(messageLimits.postbackText).optional(),
    inputOption: z.enum(inputOptions).optional(),
    fillInText: limited(messageLimits.postbackFillInText).optional(),
  })
  .check((checked) => {
    const { text, displayText, fillInText, inputOption } = checked.value;
    if (text !== undefined && displayText !== undefined) {
      addFault(checked, { code: "exclusive", limit: "displayText" }, ["text"]);
    } else if (text !== undefined) addWarning(checked, { code: "deprecated", limit: "displayText" }, ["text"]);
    if (fillInText !== undefined && inputOption !== "openKeyboard") {
      addFault(checked, { code: "only_with", limit: "inputOption: openKeyboard" }, ["fillInText"]);
    }
  });

const day = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
const clock = "(?:[01]\\d|2[0-3]):[0-5]\\d";
const pickerForms = {
  date: { pattern: new RegExp(`^${day}$`), form: "YYYY-MM-DD" },
  time: { pattern: new RegExp(`^${clock}$`), form: "hh:mm" },
  datetime: { pattern: new RegExp(`^${day}[Tt]${clock}$`), form: "YYYY-MM-DDThh:mm" },
};

const moment = z.string().optional();

const datetimepicker = z
  .strictObject({
    type: z.literal("datetimepicker"),
    label,
    data: limited(messageLimits.pickerData),
    mode: z.enum(["date", "time", "datetime"]),
    initial: moment,
    min: moment,
    max: moment,
  })
  .check((checked) => {
    const { mode } = checked.value;
    const [floor = "", ceiling = ""] = pickerRanges[mode] ?? [];
    const good: Partial<Record<"initial" | "min" | "max", string>> = {};
    for (const name of ["initial", "min", "max"] as const) {
      const value = checked.value[name];
      if (value === undefined) continue;
      const { pattern, form } = pickerForms[mode];
      if (!pattern.test(value)) addFault(checked, { code: "bad_format", limit: form, found: value }, [name]);
      // Moments compare as text once both separators are written alike.
      else good[name] = value.replace("t", "T");
      const written = good[name];
      if (written !== undefined && (written < floor || written > ceiling)) {
        addFault(checked, { code: "outside_range", limit: `${floor} – ${ceiling}`, found: value }, [name]);
      }
    }
    const { initial, min, max } = good;
    if (min !== undefined && max !== undefined && min >= max) {
      addFault(checked, { code: "range_order", limit: max, found: min }, ["min"]);
    } else if (initial !== undefined && (initial < (min ?? initial) || initial > (max ?? initial))) {
      const range = `${min ?? floor} – ${max ?? ceiling}`;
      addFault(checked, { code: "outside_range", limit: range, found: initial }, ["initial"]);
    }
  });

/** LINE's action object: what a tap does. Which of them may stand where is the affair of `actionIn`. */
export const lineActionSchema = z.discriminatedUnion("type", [
  postback,
  z.strictObject({ type: z.literal("message"), label, text: limited(messageLimits.messageActionText) }),
  z.strictObject({
    type: z.literal("uri"),
    label,
    uri: address(messageLimits.uri, linkSchemes),
    altUri: z.strictObject({ desktop: address(messageLimits.desktopUri, linkSchemes).optional() }).optional(),
  }),
  datetimepicker,
  z.strictObject({ type: z.literal("camera"), label }),
  z.strictObject({ type: z.literal("cameraRoll"), label }),
  z.strictObject({ type: z.literal("location"), label }),
  z.strictObject({ type: z.literal("clipboard"), label, clipboardText: limited(messageLimits.clipboardText) }),
  z.strictObject({
    type: z.literal("richmenuswitch"),
    label,
    richMenuAliasId: limited(messageLimits.richMenuAlias),
    data: limited(messageLimits.richMenuData),
  }),
]);
export type LineAction = z.infer<typeof lineActionSchema>;

interface PlaceRule {
  allowed: readonly string[];
  label: Limit;
}

/** The kinds of action and the label that each place takes. */
export const placeRules: Record<ActionPlace, PlaceRule> = {
  template: { allowed: allowedPlaces.template, label: messageLimits.templateLabel },
  imageCarousel: { allowed: allowedPlaces.template, label: messageLimits.imageCarouselLabel },
  quickReply: { allowed: allowedPlaces.quickReply, label: messageLimits.quickReplyLabel },
  flexButton: { allowed: allowedPlaces.flex, label: messageLimits.flexButtonLabel },
  flex: { allowed: allowedPlaces.flex, label: messageLimits.flexOtherLabel },
  flexVideo: { allowed: allowedPlaces["flex.video"], label: messageLimits.flexOtherLabel },
  richMenu: { allowed: allowedPlaces.richMenu, label: messageLimits.richMenuLabel },
};

const phoneOnly = new Set(["camera", "cameraRoll", "location"]);

/** An action that stands in this place. */
export function actionIn(place: ActionPlace) {
  const { allowed, label: usual } = placeRules[place];
  return lineActionSchema.check((checked) => {
    const action = checked.value;
    if (!allowed.includes(action.type)) {
      addFault(checked, { code: "action_misplaced", limit: allowed.join(", "), found: action.type }, ["type"]);
      return;
    }
    const fault = labelFault(action.label, phoneOnly.has(action.type) ? messageLimits.phoneActionLabel : usual);
    if (fault) addFault(checked, fault, ["label"]);
    if (place !== "quickReply") return;
    if ("altUri" in action && action.altUri) addFault(checked, { code: "property_misplaced" }, ["altUri"]);
    if (action.type === "postback" && action.text !== undefined) {
      addFault(checked, { code: "property_misplaced" }, ["text"]);
    }
  });
}

function labelFault(text: string | undefined, limit: Limit) {
  if (text === undefined) return limit.min > 0 ? { code: "required" as const } : undefined;
  return lengthFault(text, limit);
}
