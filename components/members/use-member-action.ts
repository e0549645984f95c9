"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notifyError } from "@/components/ui/toast";
import type { ActionResult, Failure } from "@/lib/auth/shared";

/** Runs one change of the members, says what went wrong, and shows the list as it is afterwards. */
export function useMemberAction() {
  const router = useRouter();
  const failureText = useMemberFailureText();
  const [isPending, startTransition] = useTransition();
  const run = (change: () => Promise<ActionResult<unknown>>, onDone: () => void) =>
    startTransition(async () => {
      const result = await change();
      if (result.ok) onDone();
      else notifyError(failureText(result.error));
      router.refresh();
    });
  return [run, isPending] as const;
}

/** The sentence for a refused change of the members. */
export function useMemberFailureText(): (failure: Failure) => string {
  const t = useTranslations("members.failures");
  return ({ code, reason }) => {
    if (reason === "last_owner" || reason === "owner_only") return t(reason);
    return code === "forbidden" || code === "not_found" ? t(code) : t("internal");
  };
}
