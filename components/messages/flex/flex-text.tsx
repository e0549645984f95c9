"use client";

import type { CSSProperties } from "react";
import { ActionButton } from "../action-button";
import { platformButton } from "../platform-action";
import { type FlexText, spanSchema } from "./flex.schema";
import { InvalidPart } from "./invalid-part";
import { letterStyle, textStyle } from "./layout";

/** A text, or spans of it that look different. */
export function FlexTextView({ text, path, style }: { text: FlexText; path: string; style: CSSProperties }) {
  const { label, action } = platformButton(text.action);
  const letters = { ...textStyle(text), ...definedOf(letterStyle(text)), ...style };
  return (
    <ActionButton action={action} label={label} style={{ display: "block", ...letters }}>
      {text.contents
        ? text.contents.map((span, index) => <SpanView key={index} value={span} path={`${path}/contents/${index}`} />)
        : text.text}
    </ActionButton>
  );
}

function SpanView({ value, path }: { value: unknown; path: string }) {
  const span = spanSchema.safeParse(value);
  return span.success ? <span style={letterStyle(span.data)}>{span.data.text}</span> : <InvalidPart path={path} />;
}

function definedOf(style: CSSProperties): CSSProperties {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
