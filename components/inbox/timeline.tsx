"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ArrowDown } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { useTimes, useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Icon } from "@/components/ui/icon";
import type { ConversationDetail } from "@/lib/inbox/shared";
import { Announcer } from "./announcer";
import { ApiError } from "./inbox-api";
import { timelineEntries } from "./inbox-cache";
import { useInbox } from "./inbox-context";
import { timelineQuery } from "./inbox-queries";
import { MessageEntry } from "./message-entry";
import { PendingBubble } from "./pending-bubble";
import { usePendingReplies } from "./pending-replies";
import { SystemEntry } from "./system-entry";
import { firstUnreadOf, type TimelineItem, timelineItems } from "./timeline-items";
import { TimelineSkeleton } from "./timeline-skeleton";
import { useMarkSeen } from "./use-mark-seen";
import { usePersonName } from "./use-person-name";
import { useTimelineScroll } from "./use-timeline-scroll";

/** Everything that was said and that happened. Give it the conversation's id as `key`. */
export function Timeline({ conversation }: { conversation: ConversationDetail }) {
  const t = useTranslations("inbox");
  const times = useTimes();
  const { workspace, location } = useInbox();
  const name = usePersonName()(conversation);
  const query = useInfiniteQuery(timelineQuery(workspace, conversation.id, location.entryId));
  const entries = useMemo(() => timelineEntries(query.data), [query.data]);
  const pending = usePendingReplies(conversation.id, entries);
  // Where unread began when the conversation was opened: it must not wander while it is read.
  const [seenSeq] = useState(conversation.seenSeq);
  const items = useMemo(
    () => timelineItems(entries, { firstUnreadId: firstUnreadOf(entries, seenSeq), dayOf: times.day }),
    [entries, seenSeq, times],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const reachesPresent = !query.hasNextPage;
  const lastSeq = entries.reduce((last, entry) => Math.max(last, entry.seq), 0);
  const { isAtEnd, onScroll, jumpToEnd } = useTimelineScroll(scroller, {
    scene: `${conversation.id} ${location.entryId}`,
    firstId: entries[0]?.id,
    lastId: pending.at(-1)?.clientId ?? entries.at(-1)?.id,
    reachesPresent,
    linkedId: location.entryId,
  });
  const isShownToEnd = isAtEnd && reachesPresent;
  useMarkSeen({
    conversationId: conversation.id,
    lastSeq,
    isAtEnd: isShownToEnd && entries.length > 0,
    hasUnread: conversation.unreadCount > 0,
  });
  if (query.isPending) return <TimelineSkeleton />;
  if (!query.data)
    return (
      <ErrorState
        title={t("timeline.error")}
        onRetry={() => query.refetch()}
        retrying={query.isFetching}
        errorId={query.error instanceof ApiError ? query.error.requestId : undefined}
      />
    );
  const toPresent = () => (reachesPresent ? jumpToEnd() : location.openEntry(null));
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        onScroll={onScroll}
        role="log"
        aria-live="off"
        aria-label={t("timeline.label", { name })}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
        className="flex h-full flex-col overflow-y-auto overscroll-contain px-5 pb-3.5 [overflow-anchor:none] -outline-offset-2 max-md:px-3"
      >
        <div className="mt-auto" />
        {query.hasPreviousPage ? (
          <Button
            size="sm"
            variant="ghost"
            className="my-2 self-center"
            loading={query.isFetchingPreviousPage}
            onClick={() => query.fetchPreviousPage()}
          >
            {t("timeline.older")}
          </Button>
        ) : null}
        {items.map((item) => (
          <Item key={item.key} item={item} conversation={conversation} linkedId={location.entryId} />
        ))}
        {query.hasNextPage ? (
          <Button
            size="sm"
            variant="ghost"
            className="my-2 self-center"
            loading={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {t("timeline.newer")}
          </Button>
        ) : (
          pending.map((reply) => <PendingBubble key={reply.clientId} reply={reply} />)
        )}
      </div>
      <JumpPill isHidden={isShownToEnd} lastSeq={lastSeq} currentSeq={conversation.lastSeq} onJump={toPresent} />
      <Announcer name={name} entries={entries} />
    </div>
  );
}

interface ItemProps {
  item: TimelineItem;
  conversation: ConversationDetail;
  linkedId: string | null;
}

function Item({ item, conversation, linkedId }: ItemProps) {
  const t = useTranslations("inbox");
  const times = useTimes();
  switch (item.type) {
    case "day":
      return (
        <div className="my-3 flex justify-center">
          <time
            dateTime={item.at}
            className="rounded-full border border-border bg-surface px-3 text-2xs leading-5 text-fg-2 shadow-control"
          >
            {times.day(item.at)}
          </time>
        </div>
      );
    case "unread":
      return (
        <div
          data-unread
          className="my-2.5 flex items-center gap-3 text-2xs text-danger-fg before:flex-1 before:border-t before:border-danger-line after:flex-1 after:border-t after:border-danger-line"
        >
          {t("timeline.unread")}
        </div>
      );
    case "message": {
      const { key: _key, type: _type, ...message } = item;
      return <MessageEntry {...message} conversation={conversation} isLinked={item.entry.id === linkedId} />;
    }
    case "system":
      return <SystemEntry entry={item.entry} count={item.count} />;
  }
}

interface JumpPillProps {
  isHidden: boolean;
  /** The newest entry that is shown, and the newest that there is. */
  lastSeq: number;
  currentSeq: number;
  onJump: () => void;
}

/** INB-124: how much came below while the agent reads above, and the way there. */
function JumpPill({ isHidden, lastSeq, currentSeq, onJump }: JumpPillProps) {
  const t = useTranslations("inbox");
  const [seenSeq, setSeenSeq] = useState(lastSeq);
  const newest = Math.max(lastSeq, currentSeq);
  if (isHidden && seenSeq !== newest) setSeenSeq(newest);
  if (isHidden) return null;
  const count = newest - seenSeq;
  return (
    <button
      type="button"
      onClick={onJump}
      className="absolute bottom-3 left-1/2 inline-flex h-8 -translate-x-1/2 items-center gap-1.5 rounded-full border border-border-strong bg-surface px-3 text-xs font-medium shadow-pop hover:bg-surface-sunken pointer-coarse:h-11"
    >
      {count > 0 ? t("timeline.newBelow", { count }) : t("timeline.toNewest")}
      <Icon icon={ArrowDown} size={14} />
    </button>
  );
}
