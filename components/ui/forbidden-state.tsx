"use client";

import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { EmptyState } from "./empty-state";
import { Icon } from "./icon";

interface ForbiddenStateProps {
  title?: ReactNode;
  /** What is missing and who can grant it. */
  children: ReactNode;
  action?: ReactNode;
}

/** The page exists, but not for this role. */
export function ForbiddenState({ title, children, action }: ForbiddenStateProps) {
  const t = useTranslations("ui");
  return (
    <EmptyState icon={<Icon icon={Lock} size={20} />} title={title ?? t("forbidden")} action={action}>
      {children}
    </EmptyState>
  );
}
