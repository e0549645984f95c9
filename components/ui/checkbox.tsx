"use client";

import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Choice } from "./choice";
import { cx } from "./cx";
import { Icon } from "./icon";

interface CheckboxProps extends Omit<ComponentProps<typeof Base.Root>, "className" | "render" | "children" | "style"> {
  /** Visible text; without one give `aria-label`. */
  label?: ReactNode;
  help?: ReactNode;
}

/** On or off, effective when the form is sent. */
export function Checkbox({ label, help, ...rest }: CheckboxProps) {
  const box = (
    <Base.Root
      {...rest}
      className={cx(
        "relative grid size-4 flex-none place-items-center rounded-xs border-[1.5px] border-control bg-surface text-on-accent after:absolute after:-inset-1",
        "data-checked:border-accent data-checked:bg-accent data-indeterminate:border-accent data-indeterminate:bg-accent data-invalid:border-danger",
        "data-disabled:border-border-strong data-disabled:bg-surface-sunken data-disabled:text-fg-disabled forced-colors:data-checked:bg-[Highlight]",
      )}
    >
      <Base.Indicator>
        <Icon icon={rest.indeterminate ? Minus : Check} size={12} />
      </Base.Indicator>
    </Base.Root>
  );
  return label === undefined ? box : <Choice control={box} label={label} help={help} disabled={rest.disabled} />;
}
