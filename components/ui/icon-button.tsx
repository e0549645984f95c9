"use client";

import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";
import { cx } from "./cx";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

interface IconButtonProps extends Omit<ComponentPropsWithRef<"button">, "aria-label" | "children"> {
  /** Its accessible name, and the tooltip. */
  label: string;
  icon: ReactNode;
  keys?: string;
  size?: "xs" | "sm" | "md" | "lg";
  /** Draws a border, for use beside bordered controls. */
  bordered?: boolean;
  /** Pressed state of a toggle. */
  pressed?: boolean;
  loading?: boolean;
  side?: "top" | "right" | "bottom" | "left";
}

const sizes = { xs: "size-6", sm: "size-7", md: "size-8 pointer-coarse:size-11", lg: "size-10 pointer-coarse:size-11" };

/** A button that is only an icon: always named, always with a tooltip that shows its key. */
export function IconButton(props: IconButtonProps) {
  const {
    label,
    icon,
    keys,
    size = "md",
    bordered,
    pressed,
    loading = false,
    side,
    className,
    onClick,
    ...rest
  } = props;
  const ignore = (event: MouseEvent) => event.preventDefault();
  return (
    <Tooltip content={label} keys={keys} side={side}>
      <button
        type="button"
        {...rest}
        onClick={loading ? ignore : onClick}
        aria-label={label}
        aria-pressed={pressed}
        aria-busy={loading || undefined}
        className={cx(
          "inline-grid flex-none place-items-center rounded-sm text-fg-2 transition-colors duration-90 hover:bg-hover active:bg-pressed data-popup-open:bg-hover",
          "disabled:text-fg-disabled disabled:hover:bg-transparent aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-fg forced-colors:aria-pressed:outline-2",
          bordered && "border border-border-strong bg-raised-control shadow-control",
          sizes[size],
          className,
        )}
      >
        {loading ? <Spinner /> : icon}
      </button>
    </Tooltip>
  );
}
