"use client";

import { platformButton } from "../platform-action";
import { TapArea } from "../tap-area";
import type { FlexBubble } from "./flex.schema";
import { FlexBoxView } from "./flex-box";
import { drawPart } from "./flex-part";
import { InvalidPart } from "./invalid-part";
import { blockPlace } from "./layout";
import type { BubbleNode } from "./read-flex";
import { bubbleWidths, colourOf } from "./values";

type Block = Extract<BubbleNode, { fault?: undefined }>["blocks"][number];

/** Padding that a block has where its box says nothing; the two smallest bubbles have less. */
const paddings = { header: 20, hero: 0, body: 20, footer: 10 };
const smallPaddings = { header: 10, hero: 0, body: 10, footer: 10 };
const small = new Set<string | undefined>(["nano", "micro"]);

/** One bubble. Drawn for white paper, in both themes, for so it is on the person's phone. */
export function FlexBubbleView({ node }: { node: BubbleNode }) {
  if (node.fault) return <InvalidPart path={node.path} fault={node.fault} />;
  const { bubble, blocks } = node;
  const { label, action } = platformButton(bubble.action);
  return (
    <TapArea
      action={action}
      label={label}
      className={`${small.has(bubble.size) ? "rounded-[10px]" : "rounded-xl"} flex max-w-full flex-none flex-col overflow-hidden bg-[#fff] text-[#111] ring-1 ring-border`}
      style={{ width: bubbleWidths[bubble.size ?? "mega"] }}
    >
      {/* The reading direction turns rows around, but not what lies about the bubble. */}
      <div dir={bubble.direction ?? "ltr"} className="contents">
        {blocks.map((block, index) => (
          <BlockView key={block.block} bubble={bubble} block={block} isFirst={index === 0} />
        ))}
      </div>
    </TapArea>
  );
}

interface BlockViewProps {
  bubble: FlexBubble;
  block: Block;
  isFirst: boolean;
}

function BlockView({ bubble, block: { block, node }, isFirst }: BlockViewProps) {
  const style = bubble.styles?.[block];
  const line = style?.separator && !isFirst ? (colourOf(style.separatorColor) ?? "#d4d6da") : undefined;
  const padding = (small.has(bubble.size) ? smallPaddings : paddings)[block];
  return (
    <div
      className={`flex flex-none flex-col ${block === "body" ? "grow" : ""}`}
      style={{ backgroundColor: colourOf(style?.backgroundColor), borderTop: line && `1px solid ${line}` }}
    >
      {node.fault || node.part.type !== "box" ? (
        drawPart(node, blockPlace)
      ) : (
        <FlexBoxView
          box={{ ...node.part, paddingAll: node.part.paddingAll ?? `${padding}px` }}
          nodes={node.children}
          place={blockPlace}
          draw={drawPart}
          // A block fills its bubble: bodies stretch to the highest of a carousel.
          style={{ flex: "1 0 auto", position: "relative" }}
        />
      )}
    </div>
  );
}
