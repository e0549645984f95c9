import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { softTones } from "./tones";

type BannerTone = "info" | "success" | "warning" | "danger";

interface BannerProps {
  tone?: BannerTone;
  title?: ReactNode;
  action?: ReactNode;
  /** Across the whole width, below the top bar, instead of a box. */
  bar?: boolean;
  children?: ReactNode;
}

const looks = {
  info: { icon: Info, tone: softTones.accent },
  success: { icon: CircleCheck, tone: softTones.success },
  warning: { icon: TriangleAlert, tone: softTones.warning },
  danger: { icon: CircleAlert, tone: softTones.danger },
};

/** A notice that stays where it belongs. Danger is announced at once. */
export function Banner({ tone = "info", title, action, bar, children }: BannerProps) {
  const look = looks[tone];
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      className={cx(
        "flex items-start gap-2.5 text-xs/[1.65] forced-colors:border",
        look.tone,
        bar ? "px-6 py-2 max-md:px-4" : "rounded-md px-3 py-2.5",
      )}
    >
      <Icon icon={look.icon} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
      {action}
    </div>
  );
}
