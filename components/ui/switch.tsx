"use client";

import { Switch as Base } from "@base-ui/react/switch";
import type { ComponentProps, ReactNode } from "react";
import { Choice } from "./choice";
import { cx } from "./cx";

interface SwitchProps extends Omit<ComponentProps<typeof Base.Root>, "className" | "render" | "children" | "style"> {
  /** Visible text; without one give `aria-label`. */
  label?: ReactNode;
  help?: ReactNode;
}

/** On or off, effective at once. */
export function Switch({ label, help, ...rest }: SwitchProps) {
  const control = (
    <Base.Root
      {...rest}
      className={cx(
        "relative h-4.5 w-7.5 flex-none rounded-full bg-control transition-colors duration-160 after:absolute after:-inset-1 data-checked:bg-accent",
        "data-disabled:opacity-50 forced-colors:border forced-colors:data-checked:bg-[Highlight]",
      )}
    >
      <Base.Thumb className="absolute top-0.5 left-0.5 size-3.5 rounded-full bg-knob transition-[translate] duration-160 ease-out data-checked:translate-x-3 forced-colors:bg-[ButtonText]" />
    </Base.Root>
  );
  return label === undefined ? (
    control
  ) : (
    <Choice control={control} label={label} help={help} disabled={rest.disabled} />
  );
}
