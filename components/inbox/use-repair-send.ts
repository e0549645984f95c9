"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "@/components/i18n/client";
import { notifyError } from "@/components/ui/toast";
import type { SendRepair } from "./inbox-api";
import { useInbox } from "./inbox-context";
import { inboxKeys } from "./query-keys";

/** An agent's word on a send that failed or whose outcome nobody knows. */
export function useRepairSend(sendId: string) {
  const t = useTranslations("inbox");
  const client = useQueryClient();
  const { api, workspace, location } = useInbox();
  const conversationId = location.conversationId ?? "";
  return useMutation({
    mutationFn: (repair: SendRepair) => api.repairSend(conversationId, sendId, repair),
    onError: () => notifyError(t("repair.failed")),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.timelines(workspace, conversationId) }),
  });
}
