"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "@/components/i18n/client";
import { notifyError } from "@/components/ui/toast";
import { useInbox } from "./inbox-context";
import { conversationQuery } from "./inbox-queries";

/** INB-071: takes the conversation out of "needs reply"; shown at once, taken back when the server refuses. */
export function useClearNeedsReply() {
  const t = useTranslations("inbox");
  const client = useQueryClient();
  const { api, workspace } = useInbox();
  const keyOf = (id: string) => conversationQuery(workspace, id).queryKey;
  return useMutation({
    mutationFn: (conversationId: string) => api.clearNeedsReply(conversationId),
    onMutate: (conversationId) =>
      client.setQueryData(keyOf(conversationId), (known) => known && { ...known, needsReplySince: null }),
    onError: (_error, conversationId) => {
      notifyError(t("header.notCleared"));
      return client.invalidateQueries({ queryKey: keyOf(conversationId) });
    },
  });
}
