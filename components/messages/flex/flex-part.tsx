"use client";

import type { CSSProperties } from "react";
import { ActionButton } from "../action-button";
import { platformButton } from "../platform-action";
import { RemoteImage } from "../remote-image";
import { safeMedia } from "../safe-url";
import { componentSchema, type FlexBox, type FlexButton, type FlexComponent, type FlexImage } from "./flex.schema";
import { FlexTextView } from "./flex-text";
import { InvalidPart } from "./invalid-part";
import { boxStyle, type Place, placeStyle } from "./layout";
import { colourOf, imageWidthOf, ratioOf, spaceOf, textSizeOf } from "./values";

interface FlexPartProps {
  value: unknown;
  /** JSON path from the container. */
  path: string;
  depth: number;
  place: Place;
}

/** Deeper than any design nests, shallow enough for every stack. */
const deepest = 24;

/** One component of a bubble, whatever it is. */
export function FlexPart({ value, path, depth, place }: FlexPartProps) {
  const parsed = componentSchema.safeParse(value);
  if (!parsed.success || depth > deepest) return <InvalidPart path={path} />;
  return (
    <Part part={parsed.data} path={path} depth={depth} layout={place.layout} style={placeStyle(parsed.data, place)} />
  );
}

interface PartProps<Component = FlexComponent> {
  part: Component;
  path: string;
  depth: number;
  layout: Place["layout"];
  style: CSSProperties;
}

function Part({ part, ...rest }: PartProps) {
  switch (part.type) {
    case "box":
      return <BoxView part={part} {...rest} />;
    case "text":
      return <FlexTextView text={part} path={rest.path} style={rest.style} />;
    case "button":
      return <ButtonView part={part} {...rest} />;
    case "image":
      return <ImageView part={part} {...rest} />;
    case "icon":
      return <IconView part={part} {...rest} />;
    case "video":
      return <VideoView part={part} {...rest} />;
    case "separator":
      return <SeparatorView part={part} {...rest} />;
    case "filler":
      return <div style={rest.style} />;
    case "spacer":
      return <div style={{ ...rest.style, height: spaceOf(part.size ?? "md"), width: spaceOf(part.size ?? "md") }} />;
  }
}

function BoxView({ part, path, depth, style }: PartProps<FlexBox>) {
  const { label, action } = platformButton(part.action);
  const contents = part.contents.map((child, index) => (
    <FlexPart
      key={index}
      value={child}
      path={`${path}/contents/${index}`}
      depth={depth + 1}
      place={{ layout: part.layout, spacing: part.spacing, isFirst: index === 0 }}
    />
  ));
  const look = { ...boxStyle(part), ...style };
  if (!action) return <div style={look}>{contents}</div>;
  return (
    <ActionButton action={action} label={label} style={{ ...look, textAlign: "start" }}>
      {contents}
    </ActionButton>
  );
}

/** LINE's own green is too light for white words to be read on it (2.2 to 1), so it is darker here. */
const buttonLooks = {
  primary: { background: "#07853c", color: "#ffffff" },
  secondary: { background: "#dcdfe5", color: "#111111" },
  link: { background: "transparent", color: "#42659a" },
};

function ButtonView({ part, style }: PartProps<FlexButton>) {
  const { label, action } = platformButton(part.action);
  const kind = part.style ?? "link";
  const own = colourOf(part.color);
  const look =
    kind === "link"
      ? { color: own ?? buttonLooks.link.color }
      : { ...buttonLooks[kind], ...(own && { background: own }) };
  return (
    <ActionButton
      action={action}
      label={label}
      className="flex items-center justify-center rounded-md px-4 text-center text-lg"
      style={{ ...style, ...look, minHeight: part.height === "sm" ? 40 : 52 }}
    >
      <span className="truncate">{label}</span>
    </ActionButton>
  );
}

const alignments = { start: "flex-start", center: "center", end: "flex-end" } as const;

function ImageView({ part, layout, style }: PartProps<FlexImage>) {
  const { label, action } = platformButton(part.action);
  const align = alignments[part.align ?? "center"];
  const picture = (
    <RemoteImage
      url={part.url}
      alt=""
      className="block max-w-full"
      style={{
        width: imageWidthOf(part.size) ?? "100px",
        aspectRatio: ratioOf(part.aspectRatio) ?? 1,
        objectFit: part.aspectMode === "cover" ? "cover" : "contain",
        backgroundColor: colourOf(part.backgroundColor),
      }}
      fallback={
        <span
          className="block max-w-full bg-[#e8e8e6]"
          style={{ width: imageWidthOf(part.size) ?? "100px", aspectRatio: ratioOf(part.aspectRatio) ?? 1 }}
        />
      }
    />
  );
  const frame: CSSProperties = { display: "flex", justifyContent: align, ...style };
  if (layout === "vertical" && !style.alignSelf) frame.alignSelf = "stretch";
  return (
    <ActionButton action={action} label={label} style={frame}>
      {picture}
    </ActionButton>
  );
}

function IconView({ part, style }: PartProps<Extract<FlexComponent, { type: "icon" }>>) {
  const height = textSizeOf(part.size) ?? "16px";
  return (
    <RemoteImage
      url={part.url}
      alt=""
      style={{ ...style, height, aspectRatio: ratioOf(part.aspectRatio) ?? 1, alignSelf: "baseline" }}
      fallback={<span style={{ ...style, height, width: height }} />}
    />
  );
}

function VideoView({ part, path, depth, style }: PartProps<Extract<FlexComponent, { type: "video" }>>) {
  const src = safeMedia(part.url);
  if (!src) {
    const place: Place = { layout: "vertical", spacing: undefined, isFirst: true };
    return <FlexPart value={part.altContent} path={`${path}/altContent`} depth={depth + 1} place={place} />;
  }
  return (
    <video
      controls
      preload="none"
      src={src}
      poster={safeMedia(part.previewUrl)}
      style={{ ...style, width: "100%", aspectRatio: ratioOf(part.aspectRatio) ?? 1 }}
    />
  );
}

function SeparatorView({ part, layout, style }: PartProps<Extract<FlexComponent, { type: "separator" }>>) {
  const line = layout === "vertical" ? { height: 1, alignSelf: "stretch" } : { width: 1, alignSelf: "stretch" };
  return <div aria-hidden style={{ ...style, ...line, backgroundColor: colourOf(part.color) ?? "#d4d6da" }} />;
}
