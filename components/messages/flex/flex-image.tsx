"use client";

import type { CSSProperties } from "react";
import { ActionButton } from "../action-button";
import { platformButton } from "../platform-action";
import { RemoteImage } from "../remote-image";
import type { FlexPart } from "./flex.schema";
import { fontSizeOf, gravityStyle, type Place, placeStyle } from "./layout";
import { colourOf, imageWidthOf, ratioOf } from "./values";

const alignments = { start: "flex-start", center: "center", end: "flex-end" } as const;

/** A picture in an area of its own width and ratio, of which `fit` shows all and `cover` fills all. */
export function FlexImageView({ image, place }: { image: FlexPart<"image">; place: Place }) {
  const { label, action } = platformButton(image.action);
  const width = imageWidthOf(image.size) ?? "100px";
  const frame: CSSProperties = {
    ...placeStyle(image, place),
    ...gravityStyle(image, place),
    alignItems: alignments[image.align ?? "center"],
    // A share of the parent needs a parent that does not shrink to its content.
    ...(width.endsWith("%") &&
      place.layout === "vertical" &&
      image.position !== "absolute" && { alignSelf: "stretch" }),
    ...(width.endsWith("%") && image.position === "absolute" && { width: "100%" }),
  };
  const area: CSSProperties = {
    display: "block",
    flex: "none",
    width,
    maxWidth: "100%",
    aspectRatio: ratioOf(image.aspectRatio) ?? 1,
    backgroundColor: colourOf(image.backgroundColor),
    overflow: "hidden",
  };
  return (
    <div style={frame}>
      <ActionButton action={action} label={label} style={area}>
        <RemoteImage
          url={image.url}
          alt=""
          className="block size-full"
          style={{ objectFit: image.aspectMode === "cover" ? "cover" : "contain" }}
          fallback={<span className="block size-full bg-[#e8e8e6]" />}
        />
      </ActionButton>
    </div>
  );
}

/** A small picture that stands on the line of the words beside it. */
export function FlexIconView({ icon, place }: { icon: FlexPart<"icon">; place: Place }) {
  const look: CSSProperties = {
    ...placeStyle(icon, place),
    display: "block",
    height: fontSizeOf(icon.size, icon.scaling),
    width: "auto",
    aspectRatio: ratioOf(icon.aspectRatio) ?? 1,
    objectFit: "contain",
  };
  return (
    <RemoteImage
      url={icon.url}
      alt=""
      style={look}
      fallback={<span className="rounded-xs bg-[#e8e8e6]" style={look} />}
    />
  );
}
