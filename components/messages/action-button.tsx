"use client";

import type { CSSProperties, ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import type { Action } from "@/lib/messages";
import { useDescribeAction } from "./use-describe-action";
import { useTap } from "./use-tap";

interface ActionButtonProps {
  action?: Action;
  label: string;
  className?: string;
  style?: CSSProperties;
  children: ReactNode;
}

/** A button, picture or text that can be tapped; on the phone it acts, elsewhere it tells what the tap would do. */
export function ActionButton({ action, label, className = "", style, children }: ActionButtonProps) {
  const t = useTranslations("messages");
  const tap = useTap(action, label);
  const describe = useDescribeAction();
  if (!tap)
    return (
      <span className={className} style={style} title={action && describe(action)}>
        {children}
      </span>
    );
  return (
    <button
      type="button"
      // Above the area of a box or bubble that can be tapped as a whole.
      className={`pointer-events-auto z-1 ${className}`}
      style={{ position: "relative", ...style }}
      onClick={tap.onClick}
    >
      {tap.does === "explain" ? <span className="sr-only">{t("action.inspectPrefix")}</span> : null}
      {label || !action ? null : <span className="sr-only">{describe(action)}</span>}
      {children}
    </button>
  );
}
