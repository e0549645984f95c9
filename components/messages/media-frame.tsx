"use client";

import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { type BubbleTone, bubbleClass } from "./tones";

interface MediaFrameProps {
  icon: LucideIcon;
  tone: BubbleTone;
  title: ReactNode;
  /** A second line: size, length, address. */
  detail?: ReactNode;
  children?: ReactNode;
}

/** Stands where a picture, film or file has no bytes to show yet: what it is, in words. */
export function MediaFrame({ icon, tone, title, detail, children }: MediaFrameProps) {
  return (
    <div className={`${bubbleClass(tone)} flex min-w-40 items-center gap-2.5 px-3.25 py-2.5 text-md`}>
      <Icon icon={icon} size={18} className="text-fg-3" />
      <div className="min-w-0">
        <div className="truncate">{title}</div>
        {detail ? <div className="text-xs text-fg-2">{detail}</div> : null}
        {children}
      </div>
    </div>
  );
}
