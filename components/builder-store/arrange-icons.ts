import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  type LucideIcon,
} from "lucide-react";
import type { AlignEdge } from "@/lib/builder/shared";

/** How lining up along an edge looks. */
export const alignIcons: Record<AlignEdge, LucideIcon> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
};

/** How spacing out along an axis looks. */
export const distributeIcons = {
  horizontal: AlignHorizontalSpaceBetween,
  vertical: AlignVerticalSpaceBetween,
} as const;
