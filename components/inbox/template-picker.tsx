"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRegion } from "@/components/ui/skeleton-region";
import type { ConversationDetail } from "@/lib/inbox/shared";
import type { Message } from "@/lib/messages";
import { useInbox } from "./inbox-context";
import { templateListQuery } from "./inbox-queries";
import { inPickedOrder, usePickedTemplates } from "./picked-templates";
import { TemplateFill } from "./template-fill";
import { TemplateOptions } from "./template-options";

interface TemplatePickerProps {
  conversation: ConversationDetail;
  isOpen: boolean;
  onClose: () => void;
  /** A text that is to be changed before it is sent. */
  onInsert: (text: string) => void;
  onSend: (messages: Message[], templateId: string) => void;
}

/** INB-320: a saved message is found, looked at with this person's values, and sent or taken into the reply. */
export function TemplatePicker({ isOpen, onClose, ...picker }: TemplatePickerProps) {
  const t = useTranslations("inbox");
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="lg"
      title={t("templates.title")}
    >
      {isOpen ? <Picker {...picker} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Picker({ conversation, onClose, onInsert, onSend }: Omit<TemplatePickerProps, "isOpen">) {
  const t = useTranslations("inbox");
  const { workspace } = useInbox();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query.trim());
  const [chosenId, setChosenId] = useState<string>();
  const picked = usePickedTemplates(workspace);
  const { data, isError, isFetching, refetch } = useQuery(templateListQuery(workspace, asked));
  const items = inPickedOrder(data?.items ?? [], picked);
  const shown = items.find(({ id }) => id === chosenId) ?? items[0];
  const finish = (act: () => void) => {
    if (shown) picked.use(shown.id);
    act();
    onClose();
  };
  if (isError) return <ErrorState title={t("templates.error")} onRetry={() => void refetch()} retrying={isFetching} />;
  if (data?.items.length === 0 && asked === "")
    return <EmptyState title={t("templates.empty")}>{t("templates.emptyWhy")}</EmptyState>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:h-[min(60dvh,560px)] md:grid-cols-[280px_minmax(0,1fr)]">
      <TemplateOptions
        query={query}
        onQuery={setQuery}
        items={data ? items : undefined}
        chosenId={shown?.id}
        favourites={picked.favourites}
        onChoose={setChosenId}
        onToggleFavourite={picked.toggleFavourite}
      />
      {shown ? (
        <TemplateFill
          key={shown.id}
          templateId={shown.id}
          conversation={conversation}
          onInsert={(text) => finish(() => onInsert(text))}
          onSend={(messages) => finish(() => onSend(messages, shown.id))}
        />
      ) : data ? null : (
        <SkeletonRegion>
          <Skeleton className="h-60 w-full" />
        </SkeletonRegion>
      )}
    </div>
  );
}
