"use client";

import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Spinner } from "@/components/ui/spinner";
import { type BubbleTone, bubbleClass } from "./tones";

interface MediaFrameProps {
  icon: LucideIcon;
  tone: BubbleTone;
  title: ReactNode;
  /** A second line: size, length, address. */
  detail?: ReactNode;
  /** Something is on its way. */
  busy?: boolean;
  /** Takes the room of the picture that is to come, so that the timeline does not move then. */
  reserve?: boolean;
  children?: ReactNode;
}

/** Stands where a picture, film or file has no bytes to show yet: what it is, in words. */
export function MediaFrame({ icon, tone, title, detail, busy = false, reserve = false, children }: MediaFrameProps) {
  return (
    <div
      aria-busy={busy}
      className={`${bubbleClass(tone)} ${reserve ? "h-45 w-60" : ""} flex min-w-40 items-center gap-2.5 px-3.25 py-2.5 text-md`}
    >
      {busy ? <Spinner size={18} /> : <Icon icon={icon} size={18} className="text-fg-3" />}
      <div className="min-w-0">
        <div className="truncate">{title}</div>
        {detail ? <div className="text-xs text-fg-2">{detail}</div> : null}
        {children}
      </div>
    </div>
  );
}
