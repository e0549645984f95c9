"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { inputClass, inputSizes } from "./input-styles";
import { itemClass, popupClass } from "./popup-styles";

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  /** Second line inside the list. */
  hint?: string;
  icon?: ReactNode;
  disabled?: boolean;
}

interface SelectProps<Value extends string> {
  options: readonly SelectOption<Value>[];
  value?: Value;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  name?: string;
  placeholder?: string;
  size?: keyof typeof inputSizes;
  disabled?: boolean;
  required?: boolean;
  className?: string;
  /** Needed where no `Field` gives the label. */
  "aria-label"?: string;
}

/** One of several. Opens with Enter, Space and the arrows; typing jumps to an option. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, onValueChange, placeholder, size = "md", className, "aria-label": label, ...root } = props;
  const change = (value: Value | null) => {
    if (value !== null) onValueChange?.(value);
  };
  return (
    <Base.Root {...root} items={options} onValueChange={change} modal={false}>
      <Base.Trigger
        aria-label={label}
        className={cx(
          inputClass,
          inputSizes[size],
          "inline-flex items-center justify-between gap-2 text-left",
          className,
        )}
      >
        <Base.Value className="truncate data-placeholder:text-fg-3" placeholder={placeholder} />
        <Base.Icon className="text-fg-3">
          <Icon icon={ChevronDown} size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup
            className={cx(popupClass, "max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto p-1")}
          >
            {options.map((option) => (
              <Option key={option.value} option={option} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Option<Value extends string>({ option }: { option: SelectOption<Value> }) {
  return (
    <Base.Item value={option.value} disabled={option.disabled} className={itemClass}>
      {option.icon}
      <span className="min-w-0 flex-1">
        <Base.ItemText>{option.label}</Base.ItemText>
        {option.hint ? <span className="block text-xs text-fg-3">{option.hint}</span> : null}
      </span>
      <Base.ItemIndicator className="text-accent-fg">
        <Icon icon={Check} size={14} />
      </Base.ItemIndicator>
    </Base.Item>
  );
}
