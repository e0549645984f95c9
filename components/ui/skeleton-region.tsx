"use client";

import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";

/** Wraps skeletons: says "loading" once to those who cannot see them, and shows them only after 200 ms. */
export function SkeletonRegion({ children, className }: { children: ReactNode; className?: string }) {
  const t = useTranslations("ui");
  return (
    <div role="status" className={className}>
      <span className="sr-only">{t("loading")}</span>
      {children}
    </div>
  );
}
