"use client";

import { useId } from "react";
import { RadioGroup, type RadioOption } from "@/components/ui/radio-group";
import { useSettings } from "./use-settings";

interface PolicyChoiceProps<Policy extends string> {
  field: "runPolicy" | "overridePolicy";
  title: string;
  value: Policy;
  onChange: (policy: Policy) => void;
  options: readonly RadioOption<Policy>[];
}

/** One of the interaction's policies, each with what it means. */
export function PolicyChoice<Policy extends string>({
  field,
  title,
  value,
  onChange,
  options,
}: PolicyChoiceProps<Policy>) {
  const { canEdit } = useSettings();
  const titleId = useId();
  return (
    <div data-pointer={`/settings/${field}`}>
      <p id={titleId} className="mb-1.5 text-xs font-medium text-fg-2">
        {title}
      </p>
      <RadioGroup
        boxed
        aria-labelledby={titleId}
        disabled={!canEdit}
        value={value}
        onValueChange={onChange}
        options={options}
      />
    </div>
  );
}
