/**
 * The value grammar of Flex (`line-messaging-api.md` 7.2) as CSS. Only what matches the grammar comes out, so that nothing a
 * sender wrote reaches a style unread. Pixel values of the keywords are those that common previews use (7.3).
 */
const spaces: Record<string, number> = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const textSizes: Record<string, number> = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  "3xl": 35,
  "4xl": 48,
  "5xl": 74,
};
const imageWidths: Record<string, number> = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  "3xl": 180,
  "4xl": 200,
  "5xl": 220,
};
const borderWidths: Record<string, number> = { none: 0, light: 0.5, normal: 1, medium: 2, "semi-bold": 3, bold: 4 };

/** Bubble widths by size. */
export const bubbleWidths: Record<string, number> = {
  nano: 120,
  micro: 160,
  deca: 220,
  hecto: 241,
  kilo: 260,
  mega: 300,
  giga: 500,
};

/** Numbers with more digits than this measure nothing. */
const longestNumber = 12;

export function pixelsOf(value: string | undefined): string | undefined {
  return value && value.length < longestNumber && /^\d+(\.\d+)?px$/.test(value) ? value : undefined;
}

export function lengthOf(value: string | undefined): string | undefined {
  return pixelsOf(value) ?? percentOf(value);
}

function percentOf(value: string | undefined): string | undefined {
  return value && value.length < longestNumber && /^\d+(\.\d+)?%$/.test(value) ? value : undefined;
}

/** Margin, spacing and corner radius. */
export function spaceOf(value: string | undefined): string | undefined {
  return keyword(spaces, value) ?? pixelsOf(value);
}

export function paddingOf(value: string | undefined): string | undefined {
  return keyword(spaces, value) ?? lengthOf(value);
}

/** Offsets alone may be negative. */
export function offsetOf(value: string | undefined): string | undefined {
  const size = value?.startsWith("-") ? lengthOf(value.slice(1)) : undefined;
  return size ? `-${size}` : (keyword(spaces, value) ?? lengthOf(value));
}

export function textSizeOf(value: string | undefined): string | undefined {
  return keyword(textSizes, value) ?? pixelsOf(value);
}

export function imageWidthOf(value: string | undefined): string | undefined {
  if (value === "full") return "100%";
  return keyword(imageWidths, value) ?? lengthOf(value);
}

export function borderWidthOf(value: string | undefined): string | undefined {
  return keyword(borderWidths, value) ?? pixelsOf(value);
}

export function colourOf(value: string | undefined): string | undefined {
  return value && /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value) ? value : undefined;
}

/** `w:h` as a number that CSS understands; height at most three times the width. */
export function ratioOf(value: string | undefined): number | undefined {
  const [width, height] =
    /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/
      .exec(value ?? "")
      ?.slice(1)
      .map(Number) ?? [];
  return width && height ? Math.max(width / height, 1 / 3) : undefined;
}

interface Gradient {
  angle?: string;
  startColor?: string;
  endColor?: string;
  centerColor?: string;
  centerPosition?: string;
}

/** 0deg runs from bottom to top, as in CSS. */
export function gradientOf(gradient: Gradient | undefined): string | undefined {
  const start = colourOf(gradient?.startColor);
  const end = colourOf(gradient?.endColor);
  if (!gradient || !start || !end || !/^\d+(\.\d+)?deg$/.test(gradient.angle ?? "")) return undefined;
  const centre = colourOf(gradient.centerColor);
  const middle = centre ? `${centre} ${percentOf(gradient.centerPosition) ?? "50%"}, ` : "";
  return `linear-gradient(${gradient.angle}, ${start}, ${middle}${end})`;
}

function keyword(table: Record<string, number>, value: string | undefined): string | undefined {
  const pixels = value !== undefined && Object.hasOwn(table, value) ? table[value] : undefined;
  return pixels === undefined ? undefined : `${pixels}px`;
}
