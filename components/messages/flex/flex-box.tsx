"use client";

import type { CSSProperties, ReactNode } from "react";
import { platformButton } from "../platform-action";
import { TapArea } from "../tap-area";
import type { FlexBox } from "./flex.schema";
import { boxStyle, type Place, placeStyle } from "./layout";
import type { FlexNode } from "./read-flex";

interface FlexBoxViewProps {
  box: FlexBox;
  nodes: readonly FlexNode[];
  place: Place;
  /** Draws a component; handed down, since boxes stand in boxes. */
  draw: (node: FlexNode, place: Place) => ReactNode;
  /** What the block of a bubble adds: its padding, and that it fills the bubble. */
  style?: CSSProperties;
}

/** A box and what stands in it, in order: what comes later is painted above (7.3). */
export function FlexBoxView({ box, nodes, place, draw, style }: FlexBoxViewProps) {
  const { label, action } = platformButton(box.action);
  // What a box says of its own width wins over what its place allows.
  const { maxWidth: _allowed, ...placed } = placeStyle(box, place);
  const look = { ...boxStyle(box, nodes.some(floats)), ...placed, ...style };
  const firstInFlow = nodes.findIndex((node) => !floats(node));
  return (
    <TapArea action={action} label={label} style={look}>
      {nodes.map((node, index) =>
        draw(node, { layout: box.layout, spacing: box.spacing, isFirst: index === firstInFlow }),
      )}
    </TapArea>
  );
}

/** What floats takes no room, and is cut off where its parent ends. */
function floats(node: FlexNode): boolean {
  return !node.fault && node.part.position === "absolute";
}
