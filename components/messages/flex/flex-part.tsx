"use client";

import { FlexBoxView } from "./flex-box";
import { FlexButtonView } from "./flex-button";
import { FlexIconView, FlexImageView } from "./flex-image";
import { FlexTextView } from "./flex-text";
import { FlexVideoView } from "./flex-video";
import { InvalidPart } from "./invalid-part";
import { type Place, placeStyle } from "./layout";
import type { FlexNode } from "./read-flex";
import { colourOf, spaceOf } from "./values";

/** One component of a bubble, whatever it is. */
export function FlexPartView({ node, place }: { node: FlexNode; place: Place }) {
  if (node.fault) return <InvalidPart path={node.path} fault={node.fault} />;
  const { part } = node;
  switch (part.type) {
    case "box":
      return <FlexBoxView box={part} nodes={node.children} place={place} draw={drawPart} />;
    case "text":
      return <FlexTextView text={part} spans={node.spans} place={place} />;
    case "button":
      return <FlexButtonView button={part} place={place} />;
    case "image":
      return <FlexImageView image={part} place={place} />;
    case "icon":
      return <FlexIconView icon={part} place={place} />;
    case "video":
      return (
        <FlexVideoView video={part} alternative={node.children[0] && drawPart(node.children[0], place)} place={place} />
      );
    case "separator":
      return <SeparatorView color={part.color} style={placeStyle(part, place)} isLying={place.layout === "vertical"} />;
    case "filler":
      return <div style={placeStyle(part, place)} />;
    case "spacer":
      return (
        <div
          style={{ ...placeStyle(part, place), height: spaceOf(part.size ?? "md"), width: spaceOf(part.size ?? "md") }}
        />
      );
  }
}

/** The same as a function, for boxes. */
export function drawPart(node: FlexNode, place: Place) {
  return <FlexPartView key={node.path} node={node} place={place} />;
}

interface SeparatorViewProps {
  color: string | undefined;
  style: ReturnType<typeof placeStyle>;
  isLying: boolean;
}

function SeparatorView({ color, style, isLying }: SeparatorViewProps) {
  const line = isLying ? { height: 1 } : { width: 1 };
  return (
    <div
      aria-hidden
      style={{ ...style, ...line, alignSelf: "stretch", backgroundColor: colourOf(color) ?? "#d4d6da" }}
    />
  );
}
