import { CircleAlert, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { Severity } from "@/lib/problems/shared";

/** How heavy a problem looks; a word always stands beside it. */
export const severityStyle: Record<Severity, { icon: LucideIcon; text: string }> = {
  error: { icon: CircleAlert, text: "text-danger-fg" },
  warning: { icon: TriangleAlert, text: "text-warning-fg" },
  info: { icon: Info, text: "text-fg-3" },
};
