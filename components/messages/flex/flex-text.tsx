"use client";

import { ActionButton } from "../action-button";
import { platformButton } from "../platform-action";
import { useShrinkToFit } from "../use-shrink-to-fit";
import type { FlexPart } from "./flex.schema";
import { InvalidPart } from "./invalid-part";
import { fontSizeOf, gravityStyle, letterStyle, type Place, placeStyle, textStyle } from "./layout";
import type { SpanNode } from "./read-flex";

interface FlexTextViewProps {
  text: FlexPart<"text">;
  spans: readonly SpanNode[] | undefined;
  place: Place;
}

/** A text, or spans of it that look different. */
export function FlexTextView({ text, spans, place }: FlexTextViewProps) {
  const { label, action } = platformButton(text.action);
  const fontSize = fontSizeOf(text.size, text.scaling);
  const line = useShrinkToFit<HTMLDivElement>(text.adjustMode !== undefined && !text.wrap, fontSize);
  const letters = { ...textStyle(text), ...present(letterStyle(text, text.scaling)) };
  const words = (
    <div ref={line} style={letters}>
      {spans ? spans.map((node) => <SpanView key={node.path} node={node} scaling={text.scaling} />) : text.text}
    </div>
  );
  return (
    <div style={{ ...placeStyle(text, place), ...gravityStyle(text, place) }}>
      {action ? (
        <ActionButton action={action} label={label} className={smallTarget}>
          {words}
        </ActionButton>
      ) : (
        words
      )}
    </div>
  );
}

/** A line of small letters is a small target; what surrounds it belongs to it up to 24 px. */
const smallTarget =
  "block w-full min-w-0 text-start after:absolute after:inset-x-0 after:top-1/2 after:h-full after:min-h-6 after:-translate-y-1/2";

function SpanView({ node, scaling }: { node: SpanNode; scaling: boolean | undefined }) {
  if (!node.span) return <InvalidPart path={node.path} fault="unreadable" />;
  // What the text is underlined with, its spans cannot take off.
  return <span style={letterStyle(node.span, scaling)}>{node.span.text}</span>;
}

function present<T extends object>(style: T): Partial<T> {
  const given: Partial<T> = { ...style };
  for (const key in given) if (given[key] === undefined) delete given[key];
  return given;
}
