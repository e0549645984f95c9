import type { CSSProperties } from "react";
import type { FlexBox, FlexComponent, FlexPart, FlexSpan } from "./flex.schema";
import {
  borderWidthOf,
  colourOf,
  gradientOf,
  lengthOf,
  offsetOf,
  paddingOf,
  pixelsOf,
  spaceOf,
  textSizeOf,
} from "./values";

/** What a component has to know about its parent. */
export interface Place {
  layout: FlexBox["layout"];
  spacing: string | undefined;
  /** Nothing that takes room stands before it. */
  isFirst: boolean;
}

/** Where blocks of a bubble stand. */
export const blockPlace: Place = { layout: "vertical", spacing: undefined, isFirst: true };

/** How a box arranges its children (7.3). */
export function boxStyle(box: FlexBox, clips: boolean): CSSProperties {
  return {
    display: "flex",
    flexDirection: box.layout === "vertical" ? "column" : "row",
    alignItems: box.layout === "baseline" ? "baseline" : box.alignItems,
    justifyContent: box.justifyContent,
    position: "relative",
    minWidth: 0,
    width: lengthOf(box.width),
    maxWidth: lengthOf(box.maxWidth) ?? "100%",
    height: lengthOf(box.height),
    maxHeight: lengthOf(box.maxHeight),
    overflow:
      clips || [box.cornerRadius, box.width, box.height, box.maxWidth, box.maxHeight].some(Boolean)
        ? "hidden"
        : undefined,
    borderRadius: spaceOf(box.cornerRadius),
    backgroundColor: colourOf(box.backgroundColor),
    backgroundImage: gradientOf(box.background),
    ...borderStyle(box),
    ...paddingStyle(box),
  };
}

function borderStyle(box: FlexBox): CSSProperties {
  const borderWidth = borderWidthOf(box.borderWidth);
  return borderWidth ? { borderWidth, borderStyle: "solid", borderColor: colourOf(box.borderColor) ?? "#111111" } : {};
}

function paddingStyle(box: FlexBox): CSSProperties {
  const all = paddingOf(box.paddingAll);
  return {
    paddingTop: paddingOf(box.paddingTop) ?? all,
    paddingBottom: paddingOf(box.paddingBottom) ?? all,
    paddingInlineStart: paddingOf(box.paddingStart) ?? all,
    paddingInlineEnd: paddingOf(box.paddingEnd) ?? all,
  };
}

/** Where a component stands in its parent: its share, the gap before it, its offsets. */
export function placeStyle(component: FlexComponent, place: Place): CSSProperties {
  if (component.position === "absolute") return absoluteStyle(component);
  return { ...shareStyle(component, place), ...gapStyle(component, place), ...offsetStyle(component) };
}

function shareStyle(component: FlexComponent, { layout }: Place): CSSProperties {
  const isRow = layout !== "vertical";
  const isFixed = component.type === "box" && (isRow ? component.width : component.height) !== undefined;
  const share = isFixed ? 0 : (component.flex ?? defaultShare(component, isRow));
  if (share === 0) return { flex: "0 0 auto", minWidth: 0, maxWidth: "100%" };
  return { flex: isRow ? `${share} 0 0` : `${share} 0 auto`, minWidth: 0, maxWidth: "100%" };
}

const fixed = new Set<FlexComponent["type"]>(["icon", "separator", "spacer"]);

function defaultShare(component: FlexComponent, isRow: boolean): number {
  if (component.type === "filler") return 1;
  return isRow && !fixed.has(component.type) ? 1 : 0;
}

/** A child's margin replaces the spacing of its parent; only a margin makes room before the first child. */
function gapStyle(component: FlexComponent, { layout, spacing, isFirst }: Place): CSSProperties {
  const inherited = isFirst || component.type === "filler" ? undefined : spacing;
  const gap = spaceOf(component.margin) ?? spaceOf(inherited);
  return layout === "vertical" ? { marginTop: gap } : { marginInlineStart: gap };
}

function offsetsOf(component: FlexComponent) {
  return {
    top: offsetOf(component.offsetTop),
    bottom: offsetOf(component.offsetBottom),
    insetInlineStart: offsetOf(component.offsetStart),
    insetInlineEnd: offsetOf(component.offsetEnd),
  };
}

function offsetStyle(component: FlexComponent): CSSProperties {
  const offsets = offsetsOf(component);
  return Object.values(offsets).some((value) => value !== undefined) ? { position: "relative", ...offsets } : {};
}

/** Out of the flow, measured from the top left of the parent unless it says otherwise. */
function absoluteStyle(component: FlexComponent): CSSProperties {
  const { top, bottom, insetInlineStart, insetInlineEnd } = offsetsOf(component);
  return {
    position: "absolute",
    top: top ?? (bottom === undefined ? 0 : undefined),
    bottom,
    insetInlineStart: insetInlineStart ?? (insetInlineEnd === undefined ? 0 : undefined),
    insetInlineEnd,
    maxWidth: "100%",
  };
}

const gravities = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

/** A component that is given more height than it needs stands at its top, middle or bottom. */
export function gravityStyle(component: FlexComponent, { layout }: Place): CSSProperties {
  if (layout === "baseline") return {};
  return { display: "flex", flexDirection: "column", justifyContent: gravities[component.gravity ?? "top"] };
}

/** Letters grow with the phone's own setting where their author lets them. */
function scaled(size: string, scaling: boolean | undefined): string {
  return scaling ? `calc(${size} * var(--message-text-scale, 1))` : size;
}

export function fontSizeOf(size: string | undefined, scaling: boolean | undefined): string {
  return scaled(textSizeOf(size) ?? "16px", scaling);
}

/** Letters of a text or of a span; a span takes from its text what it does not say itself. */
export function letterStyle(letters: FlexPart<"text"> | FlexSpan, scaling: boolean | undefined): CSSProperties {
  const size = textSizeOf(letters.size);
  return {
    fontSize: size && scaled(size, scaling),
    color: colourOf(letters.color),
    fontWeight: letters.weight && (letters.weight === "bold" ? 600 : 400),
    fontStyle: letters.style,
    textDecorationLine: letters.decoration,
  };
}

/** Without `wrap` one line that ends in an ellipsis. */
export function textStyle(text: FlexPart<"text">): CSSProperties {
  const spacing = pixelsOf(text.lineSpacing);
  const shared: CSSProperties = {
    fontSize: fontSizeOf(undefined, text.scaling),
    lineHeight: spacing ? `calc(1.4em + ${spacing})` : 1.4,
    textAlign: text.align ?? "start",
    overflow: "hidden",
  };
  if (!text.wrap) return { ...shared, whiteSpace: "nowrap", textOverflow: "ellipsis" };
  const wrapped: CSSProperties = { ...shared, whiteSpace: "pre-wrap", overflowWrap: "anywhere", wordBreak: "normal" };
  if (!text.maxLines) return wrapped;
  return { ...wrapped, display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: text.maxLines };
}
