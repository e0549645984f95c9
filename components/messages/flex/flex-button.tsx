"use client";

import { ActionButton } from "../action-button";
import { platformButton } from "../platform-action";
import { useShrinkToFit } from "../use-shrink-to-fit";
import type { FlexPart } from "./flex.schema";
import { fontSizeOf, gravityStyle, type Place, placeStyle } from "./layout";
import { colourOf } from "./values";

/** LINE's own green is too light for white words to be read on it (2.2 to 1), so it is darker here. */
const looks = {
  primary: { background: "#07853c", color: "#ffffff" },
  secondary: { background: "#dcdfe5", color: "#111111" },
  link: { background: "transparent", color: "#42659a" },
};

const heights = { sm: 40, md: 52 };

export function FlexButtonView({ button, place }: { button: FlexPart<"button">; place: Place }) {
  const { label, action } = platformButton(button.action);
  const kind = button.style ?? "link";
  const own = colourOf(button.color);
  const look =
    kind === "link"
      ? { ...looks.link, ...(own && { color: own }) }
      : { ...looks[kind], ...(own && { background: own }) };
  const fontSize = fontSizeOf(undefined, button.scaling);
  const line = useShrinkToFit<HTMLSpanElement>(button.adjustMode !== undefined, fontSize);
  return (
    <div style={{ ...placeStyle(button, place), ...gravityStyle(button, place) }}>
      <ActionButton
        action={action}
        label={label}
        className="flex w-full items-center justify-center rounded-md px-4 text-center"
        style={{ ...look, height: heights[button.height ?? "md"], flex: "none" }}
      >
        <span ref={line} className="max-w-full truncate" style={{ fontSize }}>
          {label}
        </span>
      </ActionButton>
    </div>
  );
}
