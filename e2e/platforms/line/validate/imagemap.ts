import { isObject, type JsonObject, stringAt } from "../core/json";
import limits from "../data/line-limits.json";
import {
  anything,
  type Check,
  checkShape,
  list,
  number,
  object,
  oneOf,
  optional,
  required,
  type Shape,
  text,
} from "./checks";
import type { Spot } from "./spot";
import { linkUrl, mediaUrl } from "./urls";

const rules = limits.message.imagemap;
const video = limits.message.video;

const area = object({
  x: required(number({ min: rules.area.xMin, integer: true })),
  y: required(number({ min: rules.area.yMin, integer: true })),
  width: required(number({ min: 0, integer: true })),
  height: required(number({ min: 0, integer: true })),
});

const label = optional(text({ max: rules["actions[].label"].max }));

const actionShapes: Record<string, Shape> = {
  uri: {
    type: required(anything),
    label,
    area: required(area),
    linkUri: required(linkUrl(rules["actions[uri].linkUri"].max)),
  },
  message: {
    type: required(anything),
    label,
    area: required(area),
    text: required(text({ min: 1, max: rules["actions[message].text"].max })),
  },
  clipboard: {
    type: required(anything),
    label,
    area: required(area),
    clipboardText: required(text({ min: 1, max: rules["actions[clipboard].clipboardText"].max })),
  },
};

const imagemapAction: Check = (value, spot) => {
  if (!isObject(value)) return spot.fail("must be an object");
  const shape = actionShapes[stringAt(value, "type") ?? ""];
  if (!shape) return oneOf(Object.keys(actionShapes))(value.type ?? "", spot.key("type"));
  checkShape(value, spot, shape);
};

const width: Check = (value, spot) => {
  if (value !== rules["baseSize.width"].const) spot.fail(`must be ${rules["baseSize.width"].const}`);
};

/** The inside of an imagemap. */
export const imagemapShape: Shape = {
  baseUrl: required(mediaUrl(rules.baseUrl.max)),
  baseSize: required(object({ width: required(width), height: required(number({ min: 1, integer: true })) })),
  actions: required(list(imagemapAction, { min: 1, max: rules.actions.max })),
  video: optional(
    object({
      originalContentUrl: required(mediaUrl(video.originalContentUrl.max)),
      previewImageUrl: required(mediaUrl(video.previewImageUrl.max)),
      area: required(area),
      externalLink: optional(
        object({
          linkUri: required(linkUrl(rules["video.externalLink.linkUri"].max)),
          label: required(text({ min: 1, max: rules["video.externalLink.label"].max })),
        }),
      ),
    }),
  ),
};

/** Checks the inside of an imagemap message; `spot` is nested at the message. */
export function checkImagemap(message: JsonObject, spot: Spot): void {
  for (const [name, field] of Object.entries(imagemapShape)) {
    const value = message[name];
    if (value !== undefined && value !== null) field.check(value, spot.key(name));
    else if (field.required) spot.key(name).missing();
  }
}
