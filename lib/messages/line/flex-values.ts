import { z } from "zod";
import { addFault, matching } from "./rules";

/** Words for distances, letters and pictures, smallest first. */
export const spaceWords = ["none", "xs", "sm", "md", "lg", "xl", "xxl"] as const;
export const sizeWords = ["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl"] as const;
export const borderWords = ["none", "light", "normal", "medium", "semi-bold", "bold"] as const;
export const bubbleSizes = ["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"] as const;
/** Only bubbles this wide show a film at their top. */
export const videoBubbleSizes: readonly string[] = ["kilo", "mega", "giga"];

const pixels = "\\d+(?:\\.\\d+)?px";
const percent = "\\d+(?:\\.\\d+)?%";

/** One of the words, or one of the forms of a number with its unit. */
function measure(words: readonly string[], forms: readonly string[], hint: string) {
  const pattern = new RegExp(`^(?:${[...words, ...forms].join("|")})$`);
  return matching(pattern, [...words, hint].join(", "), words);
}

/** Space between children or before a child. */
export const spacing = measure(spaceWords, [pixels], "12px");
export const padding = measure(spaceWords, [pixels, percent], "12px, 10%");
/** How far a component is moved; LINE takes negative distances here. */
export const offset = measure(spaceWords, [`-?${pixels}`, `-?${percent}`], "-12px, 10%");
export const cornerRadius = measure(spaceWords, [pixels], "12px");
export const borderWidth = measure(borderWords, [pixels], "2px");
export const extent = measure([], [pixels, percent], "120px, 50%");
export const letterSize = measure(sizeWords, [pixels], "15px");
export const pictureSize = measure([...sizeWords, "full"], [pixels, percent], "120px, 50%");
export const lineSpacing = measure([], [pixels], "8px");
export const centre = measure([], [percent], "50%");

export const colour = matching(/^#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$/, "#RRGGBB, #RRGGBBAA", ["#000000", "#FFFFFF"]);

/** Turns of a gradient: from 0 up to, but not including, 360 degrees. */
export const angle = z
  .string()
  .check((checked) => {
    const degrees = /^(\d+(?:\.\d+)?)deg$/.exec(checked.value)?.[1];
    if (degrees !== undefined && Number(degrees) < 360) return;
    addFault(checked, { code: "bad_format", limit: "0deg … 359deg", found: checked.value });
  })
  .meta({ examples: ["0deg", "45deg", "90deg", "180deg"] });

const largestSide = 100_000;

/** `width:height`, at most three times as high as wide. */
export const aspectRatio = z
  .string()
  .check((checked) => {
    const sides = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(checked.value);
    const [width, height] = [Number(sides?.[1]), Number(sides?.[2])];
    const isInRange = [width, height].every((side) => side >= 1 && side <= largestSide);
    if (isInRange && height <= width * 3) return;
    addFault(checked, { code: "bad_format", limit: "w:h (1 … 100000, h ≤ 3w)", found: checked.value });
  })
  .meta({ examples: ["1:1", "20:13", "16:9", "4:3", "1:3"] });
