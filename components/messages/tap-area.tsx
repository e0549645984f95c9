"use client";

import type { CSSProperties, ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import type { Action } from "@/lib/messages";
import { useDescribeAction } from "./use-describe-action";
import { type Tap, useTap } from "./use-tap";

interface TapAreaProps {
  action?: Action;
  label: string;
  className?: string;
  style?: CSSProperties;
  children: ReactNode;
}

/**
 * A box that can be tapped as a whole while buttons inside it keep their own taps. Buttons must not stand in buttons, so the
 * tap is taken by one that lies below the content and lets only its own kind through.
 */
export function TapArea({ action, label, className = "", style, children }: TapAreaProps) {
  const tap = useTap(action, label);
  const describe = useDescribeAction();
  const name = action ? label || describe(action) : "";
  if (!tap)
    return (
      <div className={className} style={style} title={name || undefined}>
        {children}
      </div>
    );
  return (
    <div className={`pointer-events-none ${className}`} style={{ position: "relative", ...style }}>
      <Ground tap={tap} name={name} />
      {children}
    </div>
  );
}

function Ground({ tap, name }: { tap: Tap; name: string }) {
  const t = useTranslations("messages");
  return (
    <button
      type="button"
      aria-label={tap.does === "explain" ? t("action.inspect", { label: name }) : name}
      className="pointer-events-auto absolute inset-0 z-0 cursor-pointer focus-visible:-outline-offset-2"
      onClick={tap.onClick}
    />
  );
}
