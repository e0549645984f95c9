import { type Check, matching, number, oneOf, optional, type Shape } from "./checks";

const spacingWords = "none|xs|sm|md|lg|xl|xxl";
const sizeWords = "xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl";
const px = "\\d+(\\.\\d+)?px";
const percent = "\\d+(\\.\\d+)?%";
const invalid = "invalid value";

function form(...alternatives: string[]): Check {
  return matching(new RegExp(`^(?:${alternatives.join("|")})$`), invalid);
}

/** Offsets may be negative pixels as well. */
const offset = form(spacingWords, `-?${px}`, `-?${percent}`);

/** Space between children or before a child. */
export const spacing = form(spacingWords, px);
/** Space inside a box. */
export const padding = form(spacingWords, px, percent);
/** Width and height of a box. */
export const length = form(px, percent);
/** Size of text and icons. */
export const textSize = form(sizeWords, px);
/** Width of a picture. */
export const imageSize = form(sizeWords, "full", px, percent);
/** Thickness of a border. */
export const borderWidth = form("none|light|normal|medium|semi-bold|bold", px);
/** Rounding of corners. */
export const cornerRadius = form(spacingWords, px);
/** Only pixels. */
export const pixels = form(px);
/** `#RRGGBB` or `#RRGGBBAA`. */
export const colour = matching(/^#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$/, "invalid color");
/** A share of the available space. */
export const flexShare = number({ min: 0, integer: true });

const maxRatioPart = 100_000;

/** `w:h`, at most three times as high as wide. */
export const aspectRatio: Check = (value, spot) => {
  const parts = typeof value === "string" ? /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value) : null;
  const [width, height] = [Number(parts?.[1]), Number(parts?.[2])];
  const inRange = (part: number) => part >= 1 && part <= maxRatioPart;
  if (!(inRange(width) && inRange(height) && height <= width * 3)) spot.fail(invalid);
};

/** Degrees of a gradient, from 0 up to but not including 360. */
export const angle: Check = (value, spot) => {
  const degrees = typeof value === "string" ? /^(\d+(?:\.\d+)?)deg$/.exec(value)?.[1] : undefined;
  if (degrees === undefined || Number(degrees) >= 360) spot.fail(invalid);
};

/** A percentage for the middle colour of a gradient. */
export const centre = form(percent);

/** Position and offsets, which most components share. */
export const placed: Shape = {
  position: optional(oneOf(["relative", "absolute"])),
  offsetTop: optional(offset),
  offsetBottom: optional(offset),
  offsetStart: optional(offset),
  offsetEnd: optional(offset),
};
