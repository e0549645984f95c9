import type { CSSProperties } from "react";
import type { FlexBox, FlexComponent, FlexSpan, FlexText } from "./flex.schema";
import { borderWidthOf, colourOf, gradientOf, lengthOf, spaceOf, textSizeOf } from "./values";

export interface Place {
  layout: FlexBox["layout"];
  spacing: string | undefined;
  isFirst: boolean;
}

/** How a box arranges its children (7.3). */
export function boxStyle(box: FlexBox): CSSProperties {
  return {
    display: "flex",
    flexDirection: box.layout === "vertical" ? "column" : "row",
    alignItems: box.layout === "baseline" ? "baseline" : box.alignItems,
    justifyContent: box.justifyContent,
    position: "relative",
    minWidth: 0,
    width: lengthOf(box.width),
    maxWidth: lengthOf(box.maxWidth),
    height: lengthOf(box.height),
    maxHeight: lengthOf(box.maxHeight),
    overflow: box.cornerRadius || box.maxHeight ? "hidden" : undefined,
    borderRadius: spaceOf(box.cornerRadius),
    backgroundColor: colourOf(box.backgroundColor),
    backgroundImage: gradientOf(box.background),
    ...borderStyle(box),
    ...paddingStyle(box),
  };
}

function borderStyle(box: FlexBox): CSSProperties {
  const borderWidth = borderWidthOf(box.borderWidth);
  return borderWidth
    ? { borderWidth, borderStyle: "solid", borderColor: colourOf(box.borderColor) ?? "currentColor" }
    : {};
}

function paddingStyle(box: FlexBox): CSSProperties {
  const all = spaceOf(box.paddingAll);
  return {
    paddingTop: spaceOf(box.paddingTop) ?? all,
    paddingBottom: spaceOf(box.paddingBottom) ?? all,
    paddingInlineStart: spaceOf(box.paddingStart) ?? all,
    paddingInlineEnd: spaceOf(box.paddingEnd) ?? all,
  };
}

/** Where a component stands in its parent: its share, the gap before it, offsets, alignment across. */
export function placeStyle(component: FlexComponent, place: Place): CSSProperties {
  return {
    ...shareStyle(component, place),
    ...gapStyle(component, place),
    ...offsetStyle(component),
    ...crossStyle(component, place),
  };
}

function shareStyle(component: FlexComponent, { layout }: Place): CSSProperties {
  const isRow = layout !== "vertical";
  const isFixed = component.type === "box" && (isRow ? component.width : component.height) !== undefined;
  const share = isFixed ? 0 : (component.flex ?? defaultShare(component, isRow));
  if (share === 0) return { flex: "0 0 auto", minWidth: isRow ? undefined : 0 };
  return { flex: isRow ? `${share} 0 0` : `${share} 0 auto`, minWidth: 0 };
}

function defaultShare(component: FlexComponent, isRow: boolean): number {
  if (component.type === "filler") return 1;
  if (component.type === "icon" || component.type === "separator" || component.type === "spacer") return 0;
  return isRow ? 1 : 0;
}

/** A child's margin replaces the spacing of its parent; only a margin makes room before the first child. */
function gapStyle(component: FlexComponent, { layout, spacing, isFirst }: Place): CSSProperties {
  const inherited = isFirst || component.type === "filler" ? undefined : spacing;
  const gap = spaceOf(component.margin) ?? spaceOf(inherited);
  return layout === "vertical" ? { marginTop: gap } : { marginInlineStart: gap };
}

function offsetStyle(component: FlexComponent): CSSProperties {
  const offsets = {
    top: spaceOf(component.offsetTop),
    bottom: spaceOf(component.offsetBottom),
    insetInlineStart: spaceOf(component.offsetStart),
    insetInlineEnd: spaceOf(component.offsetEnd),
  };
  const hasOffset = Object.values(offsets).some((value) => value !== undefined);
  if (component.position === "absolute") return { position: "absolute", ...offsets };
  return hasOffset ? { position: "relative", ...offsets } : {};
}

const gravities = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

function crossStyle(component: FlexComponent, { layout }: Place): CSSProperties {
  if (layout !== "horizontal" || component.type === "box" || component.type === "separator") return {};
  return { alignSelf: gravities[component.gravity ?? "top"] };
}

/** Letters of a text or of a span; a span takes from its text what it does not say itself. */
export function letterStyle(letters: FlexText | FlexSpan): CSSProperties {
  return {
    fontSize: textSizeOf(letters.size),
    color: colourOf(letters.color),
    fontWeight: letters.weight && (letters.weight === "bold" ? 600 : 400),
    fontStyle: letters.style === "italic" ? "italic" : undefined,
    textDecoration: letters.decoration,
  };
}

/** Without `wrap` one line that ends in an ellipsis. */
export function textStyle(text: FlexText): CSSProperties {
  const shared: CSSProperties = {
    fontSize: "16px",
    lineHeight: 1.4,
    textAlign: text.align ?? "start",
    overflow: "hidden",
  };
  if (!text.wrap) return { ...shared, whiteSpace: "nowrap", textOverflow: "ellipsis" };
  const wrapped: CSSProperties = { ...shared, whiteSpace: "pre-wrap", overflowWrap: "anywhere", wordBreak: "normal" };
  return text.maxLines
    ? { ...wrapped, display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: text.maxLines }
    : wrapped;
}
