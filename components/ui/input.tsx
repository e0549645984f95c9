"use client";

import { Input as Base } from "@base-ui/react/input";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { cx } from "./cx";
import { inputClass, inputSizes, readOnlyClass } from "./input-styles";

interface InputProps extends Omit<ComponentPropsWithRef<typeof Base>, "size" | "className" | "render" | "style"> {
  size?: keyof typeof inputSizes;
  /** Shown inside, before the text. */
  leading?: ReactNode;
  /** Shown inside, after the text: a unit, a key hint, a small button. */
  trailing?: ReactNode;
  mono?: boolean;
  className?: string;
}

/** One line of text. Inside a `Field` it is tied to label, help and error by itself. */
export function Input({ size = "md", leading, trailing, mono, className, ...rest }: InputProps) {
  const control = (
    <Base
      {...rest}
      className={cx(
        inputClass,
        readOnlyClass,
        inputSizes[size],
        mono && "font-mono",
        Boolean(leading) && "pl-8.5",
        Boolean(trailing) && "pr-10",
        className,
      )}
    />
  );
  if (!leading && !trailing) return control;
  return (
    <span className="relative flex w-full items-center">
      {leading ? <span className="pointer-events-none absolute left-2.5 flex text-fg-3">{leading}</span> : null}
      {control}
      {trailing ? <span className="absolute right-1.5 flex items-center text-xs text-fg-3">{trailing}</span> : null}
    </span>
  );
}
