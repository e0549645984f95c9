"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { useActionEditing } from "./action-editing";
import type { FieldProps } from "./field-props";

interface ChoicesFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[];
}

/** Some of several. None chosen leaves the parameter to its default. */
export function ChoicesField({ label, help, pointer, value, onChange, options }: ChoicesFieldProps) {
  const { isReadOnly } = useActionEditing();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const toggle = (option: string, isChosen: boolean) => {
    const next = options.map((one) => one.value).filter((one) => (one === option ? isChosen : chosen.includes(one)));
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset className="min-w-0" data-pointer={pointer}>
      <legend className="mb-1.5 text-xs font-medium text-fg-2">{label}</legend>
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        {options.map((option) => (
          <li key={option.value}>
            <Checkbox
              label={option.label}
              disabled={isReadOnly}
              checked={chosen.includes(option.value)}
              onCheckedChange={(isChosen) => toggle(option.value, isChosen)}
            />
          </li>
        ))}
      </ul>
      {help ? <p className="mt-1.5 text-xs/[1.6] text-fg-3">{help}</p> : null}
    </fieldset>
  );
}
