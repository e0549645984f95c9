"use client";

import { useQuery } from "@tanstack/react-query";
import { MessagesSquare } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Icon } from "@/components/ui/icon";
import { Composer } from "./composer";
import { ContactPanel } from "./contact-panel";
import { ConversationHeader } from "./conversation-header";
import { ApiError } from "./inbox-api";
import { useInbox } from "./inbox-context";
import { conversationQuery } from "./inbox-queries";
import { Timeline } from "./timeline";
import { TimelineSkeleton } from "./timeline-skeleton";
import { usePersonName } from "./use-person-name";
import type { SidePanel } from "./use-side-panel";

interface ConversationPanelProps {
  conversationId: string;
  input: RefObject<HTMLTextAreaElement | null>;
  /** Opens the picker of the composer that is shown. */
  templatePicker: RefObject<(() => void) | null>;
  side: SidePanel;
}

/** Centre and right panel of one conversation. */
export function ConversationPanel({ conversationId, input, templatePicker, side }: ConversationPanelProps) {
  const t = useTranslations("inbox");
  const { workspace } = useInbox();
  const nameOf = usePersonName();
  const { data, error, isPending, isFetching, refetch } = useQuery(conversationQuery(workspace, conversationId));
  if (isPending)
    return (
      <Centre>
        <div className="h-14 flex-none border-b border-border bg-surface" />
        <TimelineSkeleton />
      </Centre>
    );
  if (!data || isGone(error))
    return (
      <Centre>
        {isGone(error) ? (
          <Gone />
        ) : (
          <ErrorState
            title={t("conversation.error")}
            onRetry={() => refetch()}
            retrying={isFetching}
            errorId={error instanceof ApiError ? error.requestId : undefined}
          />
        )}
      </Centre>
    );
  return (
    <>
      <Centre label={t("conversation.label", { name: nameOf(data) })}>
        <ConversationHeader conversation={data} isPanelOpen={side.isOpen} onTogglePanel={side.toggle} />
        <Timeline key={`timeline ${data.id}`} conversation={data} />
        <Composer key={`composer ${data.id}`} conversation={data} input={input} templatePicker={templatePicker} />
      </Centre>
      {side.isOpen ? (
        <button
          type="button"
          aria-label={t("contact.close")}
          onClick={side.toggle}
          className={cx("fixed inset-0 z-30 bg-scrim xl:hidden", side.isAutomatic && "hidden")}
        />
      ) : null}
      <ContactPanel conversation={data} onClose={side.toggle} className={side.className} />
    </>
  );
}

/** INB-603: what may not be seen any more is not shown any more. */
function isGone(error: Error | null): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 403);
}

function Centre({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <section aria-label={label} className="flex min-h-0 min-w-0 flex-1 flex-col bg-bg">
      {children}
    </section>
  );
}

/** A link to something that is not there says so, and offers the nearest thing. */
function Gone() {
  const t = useTranslations("inbox");
  const { location } = useInbox();
  return (
    <EmptyState
      title={t("conversation.gone")}
      action={<Button onClick={() => location.openConversation(null)}>{t("conversation.toList")}</Button>}
    >
      {t("conversation.goneWhy")}
    </EmptyState>
  );
}

/** Nothing is chosen yet. */
export function NoConversation() {
  const t = useTranslations("inbox");
  return (
    <section className="hidden min-h-0 flex-1 place-items-center bg-bg md:grid">
      <EmptyState icon={<Icon icon={MessagesSquare} size={20} />} title={t("conversation.none")}>
        {t("conversation.noneWhy")}
      </EmptyState>
    </section>
  );
}
