import { type Action, encodedAddress, shorten } from "@/lib/messages";
import { lineLimits } from "./limits";

export type Note = (code: string, detail: string) => void;

interface Spot {
  label: string;
  place: "quickReply" | "flex";
}

type LineAction = Record<string, unknown>;
type Of<T extends Action["type"]> = Extract<Action, { type: T }>;

/** What a tap does, as LINE's action object (API §6), or `undefined` when LINE knows no such action in this place. */
export function encodeLineAction(action: Action, spot: Spot, note: Note): LineAction | undefined {
  const body = encodeBody(action, spot, note);
  return body && { ...body, label: labelOf(spot, note) };
}

function encodeBody(action: Action, spot: Spot, note: Note): LineAction | undefined {
  switch (action.type) {
    case "postback":
      return encodePostback(action, note);
    case "message":
      return { type: "message", text: shorten(action.text, lineLimits.messageText, "grapheme") };
    case "uri":
      return encodeUri(action.uri, note);
    case "datetimepicker":
      return encodePicker(action, note);
    case "clipboard":
      return { type: "clipboard", clipboardText: shorten(action.text, lineLimits.clipboardText, "utf16") };
    case "camera":
    case "cameraRoll":
    case "location":
      return spot.place === "quickReply" ? { type: action.type } : misplaced(action.type, note);
    case "richmenuswitch":
      return misplaced(action.type, note);
  }
}

function labelOf(spot: Spot, note: Note): string {
  const max = spot.place === "quickReply" ? lineLimits.quickReplyLabel : lineLimits.buttonLabel;
  const label = spot.label.trim() || "…";
  const short = shorten(label, max, "grapheme");
  if (short !== label) note("label_shortened", `「${short}」`);
  return short;
}

function encodePostback(action: Of<"postback">, note: Note): LineAction | undefined {
  if (isTooMuchData(action.data, note)) return undefined;
  const displayText = action.displayText && shorten(action.displayText, lineLimits.displayText, "grapheme");
  return { type: "postback", data: action.data, ...(displayText && { displayText }) };
}

/** Data cannot be cut without changing what it means: the button is left out rather than sent with another meaning. */
function isTooMuchData(data: string, note: Note): boolean {
  const isTooMuch = data.length > lineLimits.postbackData;
  if (isTooMuch) note("button_dropped", `its data is longer than ${lineLimits.postbackData} UTF-16 units`);
  return isTooMuch;
}

function encodeUri(given: string, note: Note): LineAction | undefined {
  const uri = encodedAddress(given);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? "";
  if (uri.length <= lineLimits.uri && lineLimits.uriSchemes.includes(scheme)) return { type: "uri", uri };
  note("button_dropped", `LINE does not open this address: ${shorten(given, 80, "utf16")}`);
  return undefined;
}

/** LINE refuses a picker whose bounds contradict each other; such a bound is left out, the picker stays. */
function encodePicker(action: Of<"datetimepicker">, note: Note): LineAction | undefined {
  if (isTooMuchData(action.data, note)) return undefined;
  const form = pickerForms[action.mode];
  const wellFormed = (value: string | undefined) => (value !== undefined && form.test(value) ? value : undefined);
  let [min, max, initial] = [wellFormed(action.min), wellFormed(action.max), wellFormed(action.initial)];
  if (min !== undefined && max !== undefined && min >= max) [min, max] = [undefined, undefined];
  if (initial !== undefined && min !== undefined && initial < min) initial = min;
  if (initial !== undefined && max !== undefined && initial > max) initial = max;
  if (min !== action.min || max !== action.max) note("picker_bounds_dropped", "min and max do not fit together");
  return {
    type: "datetimepicker",
    data: action.data,
    mode: action.mode,
    ...(initial !== undefined && { initial }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

const day = "(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|2100-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
const time = "([01]\\d|2[0-3]):[0-5]\\d";
const pickerForms = {
  date: new RegExp(`^(${day})$`),
  time: new RegExp(`^${time}$`),
  datetime: new RegExp(`^(${day})[Tt]${time}$`),
};

function misplaced(type: string, note: Note): undefined {
  note("button_dropped", `LINE knows no ${type} action in this place`);
  return undefined;
}
