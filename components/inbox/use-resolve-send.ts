"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "@/components/i18n/client";
import { notifyError } from "@/components/ui/toast";
import type { SendResolution } from "./inbox-api";
import { useInbox } from "./inbox-context";
import { inboxKeys } from "./query-keys";

/** An agent's word on a send that failed or whose outcome nobody knows. */
export function useResolveSend(sendId: string) {
  const t = useTranslations("inbox");
  const client = useQueryClient();
  const { api, workspace, location } = useInbox();
  const conversationId = location.conversationId ?? "";
  return useMutation({
    mutationFn: (as: SendResolution) => api.resolveSend(conversationId, sendId, as),
    onError: () => notifyError(t("repair.failed")),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.timelines(workspace, conversationId) }),
  });
}
