"use client";

import type { ReactNode } from "react";
import { ActionButton } from "../action-button";
import { platformButton } from "../platform-action";
import { bubbleSchema, type FlexBubble } from "./flex.schema";
import { FlexPart } from "./flex-part";
import { InvalidPart } from "./invalid-part";
import { bubbleWidths, colourOf } from "./values";

const blocks = ["header", "hero", "body", "footer"] as const;
type Block = (typeof blocks)[number];

/** Padding that a block has when its box says nothing. */
const paddings: Record<Block, string | undefined> = { header: "20px", hero: undefined, body: "20px", footer: "10px" };

export function FlexBubbleView({ value, path }: { value: unknown; path: string }) {
  const parsed = bubbleSchema.safeParse(value);
  if (!parsed.success) return <InvalidPart path={path} />;
  const bubble = parsed.data;
  const present = blocks.filter((block) => bubble[block] !== undefined);
  const width = bubbleWidths[bubble.size ?? "mega"] ?? bubbleWidths.mega;
  return (
    <div
      dir={bubble.direction ?? "ltr"}
      // What people draw is drawn for white paper, in both themes.
      className="flex max-w-full flex-col overflow-hidden rounded-lg border border-border bg-[#fff] text-[#111]"
      style={{ width }}
    >
      <Action bubble={bubble}>
        {present.map((block, index) => (
          <BlockView key={block} bubble={bubble} block={block} isFirst={index === 0} path={`${path}/${block}`} />
        ))}
      </Action>
    </div>
  );
}

function Action({ bubble, children }: { bubble: FlexBubble; children: ReactNode }) {
  if (bubble.action === undefined) return children;
  const { label, action } = platformButton(bubble.action);
  return (
    <ActionButton action={action} label={label} className="flex flex-1 flex-col text-left">
      {children}
    </ActionButton>
  );
}

interface BlockViewProps {
  bubble: FlexBubble;
  block: Block;
  isFirst: boolean;
  path: string;
}

function BlockView({ bubble, block, isFirst, path }: BlockViewProps) {
  const style = bubble.styles?.[block];
  const line = style?.separator && !isFirst ? (colourOf(style.separatorColor) ?? "#d4d6da") : undefined;
  return (
    <div
      className={block === "body" ? "flex flex-1 flex-col" : "flex flex-col"}
      style={{ backgroundColor: colourOf(style?.backgroundColor), borderTop: line && `1px solid ${line}` }}
    >
      <FlexPart
        value={withPadding(bubble[block], paddings[block])}
        path={path}
        depth={0}
        place={{ layout: "vertical", spacing: undefined, isFirst: true }}
      />
    </div>
  );
}

function withPadding(value: unknown, padding: string | undefined): unknown {
  if (padding === undefined || typeof value !== "object" || value === null) return value;
  return { paddingAll: padding, flex: 1, ...value };
}
