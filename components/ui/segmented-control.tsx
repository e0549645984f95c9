"use client";

import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import type { ReactNode } from "react";

interface SegmentedControlProps<Value extends string> {
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
  "aria-label": string;
}

/** Switches between two to four ways of seeing the same thing. */
export function SegmentedControl<Value extends string>({
  options,
  value,
  onValueChange,
  "aria-label": label,
}: SegmentedControlProps<Value>) {
  const change = (pressed: readonly string[]) => {
    const option = options.find((candidate) => pressed.includes(candidate.value));
    if (option) onValueChange(option.value);
  };
  return (
    <ToggleGroup
      value={[value]}
      onValueChange={change}
      aria-label={label}
      className="inline-flex rounded-md border border-border bg-surface-sunken p-0.5"
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          className="inline-flex h-6.5 items-center gap-1.5 rounded-sm px-3 text-xs whitespace-nowrap text-fg-2 hover:text-fg data-pressed:bg-surface-raised data-pressed:font-medium data-pressed:text-fg data-pressed:shadow-control pointer-coarse:h-10 forced-colors:data-pressed:outline-2"
        >
          {option.icon}
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
