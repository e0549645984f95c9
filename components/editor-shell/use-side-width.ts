"use client";

import { useCallback } from "react";
import { useOptionalShell } from "@/components/shell/shell-context";
import { useKept } from "@/components/ui/use-kept";
import { fitWidth } from "./side-width";

/** The width of the inspector, kept on this device for the person who chose it (INS-1). */
export function useSideWidth(): [number, (width: number) => void] {
  const userId = useOptionalShell()?.data.user.id ?? "";
  const [kept, keep] = useKept(`builder.side.${userId}`);
  const setWidth = useCallback((next: number) => keep(String(fitWidth(next))), [keep]);
  return [fitWidth(Number.parseInt(kept ?? "", 10)), setWidth];
}
