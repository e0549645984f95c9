"use client";

import { Field } from "@base-ui/react/field";
import type { ComponentPropsWithRef } from "react";
import { cx } from "./cx";
import { inputClass, readOnlyClass } from "./input-styles";

interface TextareaProps extends ComponentPropsWithRef<"textarea"> {
  /** Grows with its content instead of scrolling. */
  grows?: boolean;
}

/** Several lines of text. Inside a `Field` it is tied to label, help and error by itself. */
export function Textarea({ grows, className, ...rest }: TextareaProps) {
  const classes = cx(
    inputClass,
    readOnlyClass,
    "min-h-16 px-2.5 py-2 text-sm leading-[1.7] max-md:text-lg",
    grows ? "field-sizing-content resize-none" : "resize-y",
    className,
  );
  return <Field.Control render={<textarea {...rest} className={classes} />} />;
}
