import type { LucideIcon } from "lucide-react";

interface IconProps {
  icon: LucideIcon;
  /** 16 in text and buttons, 18 in navigation and toolbars, 20 on touch; 12 and 14 beside small text. */
  size?: 8 | 12 | 14 | 16 | 18 | 20 | 24;
  /** Only when the icon stands alone and means something; otherwise it is hidden from assistive technology. */
  label?: string;
  className?: string;
}

const strokes = { 8: 3, 12: 2, 14: 1.75, 16: 1.6, 18: 1.6, 20: 1.6, 24: 1.5 };

/** A Lucide icon with the stroke of the house. */
export function Icon({ icon: Glyph, size = 16, label, className = "" }: IconProps) {
  const naming = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return <Glyph size={size} strokeWidth={strokes[size]} className={`flex-none ${className}`} {...naming} />;
}
