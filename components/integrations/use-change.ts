"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notifyError } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/auth/shared";

/** Runs one change, says when it was refused, and shows the page as it is afterwards. */
export function useChange() {
  const router = useRouter();
  const t = useTranslations("integrations");
  const [isPending, startTransition] = useTransition();
  const run = <T>(change: () => Promise<ActionResult<T>>, onDone: (data: T) => void) =>
    startTransition(async () => {
      const result = await change();
      if (result.ok) onDone(result.data);
      else notifyError(t("failed"));
      router.refresh();
    });
  return [run, isPending] as const;
}
