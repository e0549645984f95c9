"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "@/components/i18n/client";
import { notify, notifyError } from "@/components/ui/toast";
import { useInbox } from "./inbox-context";

/** Makes an entry the first unread one, and leaves the conversation: staying would mark it as seen again. */
export function useMarkUnread(): (entryId: string) => void {
  const t = useTranslations("inbox");
  const { api, location } = useInbox();
  const { mutate } = useMutation({
    mutationFn: (entryId: string) => api.markUnread(location.conversationId ?? "", entryId),
    onSuccess: () => {
      location.openConversation(null);
      notify(t("entry.markedUnread"));
    },
    onError: () => notifyError(t("entry.notMarkedUnread")),
  });
  return mutate;
}
