"use client";

import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import type { SimulatedInput } from "@/lib/simulator/shared";

interface TurnHeadingProps {
  number: number;
  input: SimulatedInput;
  children?: ReactNode;
}

/** Which turn this is, and what the person did in it. */
export function TurnHeading({ number, input, children }: TurnHeadingProps) {
  const t = useTranslations("simulator.inputs");
  const told = toldOf(input);
  return (
    <h3 className="flex items-baseline gap-2 border-b border-border pb-1 text-xs font-medium">
      <span className="text-fg-3 tabular-nums">{number}</span>
      <span className="min-w-0 flex-1 truncate">{told ?? t(input.type)}</span>
      <span className="text-2xs font-normal text-fg-3">{children}</span>
    </h3>
  );
}

/** What was said or pressed, in the person's own words. */
function toldOf(input: SimulatedInput): string | undefined {
  switch (input.type) {
    case "text":
      return input.text;
    case "tap":
      return input.picked ?? input.label;
    case "postback":
      return input.data;
    default:
      return undefined;
  }
}
