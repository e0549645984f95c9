"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup as Base } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";
import { Choice } from "./choice";
import { cx } from "./cx";

export interface RadioOption<Value extends string> {
  value: Value;
  label: ReactNode;
  help?: ReactNode;
  disabled?: boolean;
}

interface RadioGroupProps<Value extends string> {
  options: readonly RadioOption<Value>[];
  value?: Value;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  name?: string;
  disabled?: boolean;
  /** Each option in its own box, for choices that deserve a sentence. */
  boxed?: boolean;
  "aria-label"?: string;
  "aria-labelledby"?: string;
}

/** One of a few, all visible. Arrow keys move, as everywhere. */
export function RadioGroup<Value extends string>({ options, boxed, onValueChange, ...root }: RadioGroupProps<Value>) {
  const change = (value: unknown) => {
    const option = options.find((candidate) => candidate.value === value);
    if (option) onValueChange?.(option.value);
  };
  return (
    <Base {...root} onValueChange={change} className="flex flex-col gap-2">
      {options.map((option) => (
        <div
          key={option.value}
          className={cx(
            boxed &&
              "rounded-md border border-border-strong bg-surface px-3 py-2.5 has-data-checked:border-focus has-data-checked:ring-1 has-data-checked:ring-focus",
          )}
        >
          <Choice {...option} disabled={option.disabled ?? root.disabled} control={<RadioDot {...option} />} />
        </div>
      ))}
    </Base>
  );
}

function RadioDot({ value, disabled }: { value: string; disabled?: boolean }) {
  return (
    <Radio.Root
      value={value}
      disabled={disabled}
      className="relative size-4 flex-none rounded-full border-[1.5px] border-control bg-surface after:absolute after:-inset-1 data-checked:border-5 data-checked:border-accent data-disabled:border-border-strong forced-colors:data-checked:border-[Highlight]"
    />
  );
}
