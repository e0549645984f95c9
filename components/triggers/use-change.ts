"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { notifyError } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/auth/shared";
import { useTriggerFailure } from "./use-trigger-failure";

/** Runs one change, says what went wrong, and shows the page as it is afterwards. */
export function useChange() {
  const router = useRouter();
  const failureText = useTriggerFailure();
  const [isPending, startTransition] = useTransition();
  const run = <T>(change: () => Promise<ActionResult<T>>, onDone: (data: T) => void) =>
    startTransition(async () => {
      const unreached = { ok: false as const, error: { code: "unavailable" as const, requestId: "" } };
      const result = await change().catch(() => unreached);
      if (result.ok) onDone(result.data);
      else notifyError(failureText(result.error));
      router.refresh();
    });
  return [run, isPending] as const;
}
