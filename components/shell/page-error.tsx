"use client";

import { useRouter } from "next/navigation";
import { startTransition, useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { ErrorState } from "@/components/ui/error-state";

interface PageErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** What a page shows when it failed: asks the server again on retry. */
export function PageError({ error, reset }: PageErrorProps) {
  const t = useTranslations("shell");
  const router = useRouter();
  const [isRetrying, startRetry] = useTransition();
  const retry = () =>
    startRetry(() => {
      router.refresh();
      startTransition(reset);
    });
  return (
    <ErrorState title={t("error.title")} errorId={error.digest} onRetry={retry} retrying={isRetrying}>
      {t("error.text")}
    </ErrorState>
  );
}
