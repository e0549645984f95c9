"use client";

import { useMemo } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import type { StepTarget } from "@/components/message-editor/editing-context";
import { isTargetRole, specialRoles, titleOf } from "@/lib/engine";

/** Everywhere an outlet may lead: the steps, then the built-in steps of roles that no step plays. */
export function useTargets(): readonly StepTarget[] {
  const roles = useTranslations("builder");
  const { steps } = useDocument().meaning;
  return useMemo(() => {
    const own = steps.filter(({ special }) => isTargetRole(special));
    const played = new Set(steps.map(({ special }) => special));
    const builtIn = specialRoles.filter((role) => isTargetRole(role) && !played.has(role));
    return [
      ...own.map((step) => ({ id: step.id, title: titleOf(step) })),
      ...builtIn.map((role) => ({ id: role, title: roles(`role.${role}`), hint: roles("lane.ghost") })),
    ];
  }, [steps, roles]);
}
