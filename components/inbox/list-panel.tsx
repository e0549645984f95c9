"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Search, X } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRegion } from "@/components/ui/skeleton-region";
import { inboxViews } from "@/lib/inbox/shared";
import { ChannelSwitcher } from "./channel-switcher";
import { ConversationList } from "./conversation-list";
import { ApiError } from "./inbox-api";
import { listedConversations } from "./inbox-cache";
import { useInbox } from "./inbox-context";
import { listQuery, summaryQuery } from "./inbox-queries";

interface ListPanelProps {
  /** Opens the navigation on a phone. */
  navButton: ReactNode;
  filterInput: RefObject<HTMLInputElement | null>;
  /** Where a person without any channel can connect one. */
  channelsHref: string;
  className: string;
}

/** The left panel: channels, views, filter, conversations. */
export function ListPanel({ navButton, filterInput, channelsHref, className }: ListPanelProps) {
  const t = useTranslations("inbox");
  const { workspace } = useInbox();
  const summary = useQuery(summaryQuery(workspace));
  return (
    <section
      aria-label={t("list.label")}
      className={cx("min-h-0 flex-col border-r border-border bg-surface", className)}
    >
      <header className="flex flex-none flex-col gap-2.5 border-b border-border px-3 pt-3 pb-2.5">
        <div className="flex items-center gap-1">
          {navButton}
          <ChannelSwitcher channels={summary.data?.channels ?? []} />
        </div>
        <FilterBox input={filterInput} />
        <Views counts={summary.data?.counts} />
      </header>
      <Conversations hasNoChannel={summary.data?.channels.length === 0} channelsHref={channelsHref} />
    </section>
  );
}

/** Text is in the URL once the person pauses, so that each letter is not an entry of its own. */
const pauseMs = 250;

function FilterBox({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const t = useTranslations("inbox");
  const { location } = useInbox();
  const known = location.filter.text;
  const [text, setText] = useState(known);
  const [from, setFrom] = useState(known);
  if (from !== known) {
    setFrom(known);
    setText(known);
  }
  useEffect(() => {
    if (text.trim() === known) return;
    const timer = setTimeout(() => location.setFilter({ text: text.trim() }), pauseMs);
    return () => clearTimeout(timer);
  }, [text, known, location]);
  const clear = () => {
    setText("");
    location.setFilter({ text: "" });
  };
  return (
    <Input
      ref={input}
      type="search"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
      aria-label={t("list.filter")}
      placeholder={t("list.filter")}
      className="[&::-webkit-search-cancel-button]:hidden"
      leading={<Icon icon={Search} />}
      trailing={
        text ? (
          <IconButton size="xs" label={t("list.clear")} icon={<Icon icon={X} size={14} />} onClick={clear} />
        ) : (
          <span className="max-md:hidden">
            <Kbd keys="/" />
          </span>
        )
      }
    />
  );
}

function Views({ counts }: { counts: Record<(typeof inboxViews)[number], number> | undefined }) {
  const t = useTranslations("inbox");
  const { location } = useInbox();
  return (
    <nav aria-label={t("views.label")} className="-mx-1.5 flex overflow-x-auto [scrollbar-width:none]">
      {inboxViews.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={location.filter.view === view}
          onClick={() => location.setFilter({ view })}
          className="inline-flex h-7 flex-none items-center gap-1 rounded-sm px-1.5 text-xs whitespace-nowrap text-fg-2 -outline-offset-2 hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-soft-fg pointer-coarse:h-11 pointer-coarse:px-2.5"
        >
          {t(`views.${view}`)}
          {counts && view !== "all" ? (
            <span className="tabular-nums opacity-85">{counts[view] > 999 ? "999+" : counts[view]}</span>
          ) : null}
        </button>
      ))}
    </nav>
  );
}

function Conversations({ hasNoChannel, channelsHref }: { hasNoChannel: boolean; channelsHref: string }) {
  const t = useTranslations("inbox");
  const { workspace, location } = useInbox();
  const { data, error, isPending, refetch, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(listQuery(workspace, location.filter));
  if (isPending) return <ListSkeleton />;
  if (!data)
    return (
      <ErrorState
        title={t("list.error")}
        onRetry={() => refetch()}
        retrying={isFetching}
        errorId={error instanceof ApiError ? error.requestId : undefined}
      />
    );
  const items = listedConversations(data);
  if (items.length === 0) return <NoConversations hasNoChannel={hasNoChannel} channelsHref={channelsHref} />;
  return (
    <ConversationList
      items={items}
      selectedId={location.conversationId}
      hasMore={hasNextPage}
      isLoadingMore={isFetchingNextPage}
      onLoadMore={fetchNextPage}
      hrefOf={location.hrefOf}
      onOpen={location.openConversation}
    />
  );
}

function NoConversations({ hasNoChannel, channelsHref }: { hasNoChannel: boolean; channelsHref: string }) {
  const t = useTranslations("inbox");
  const { location } = useInbox();
  const { text, view, channelIds } = location.filter;
  if (hasNoChannel)
    return (
      <EmptyState
        title={t("empty.noChannel")}
        action={
          <a href={channelsHref} className="text-sm font-medium text-accent-fg">
            {t("empty.connect")}
          </a>
        }
      >
        {t("empty.noChannelWhy")}
      </EmptyState>
    );
  if (text || channelIds.length > 0)
    return (
      <EmptyState
        title={text ? t("empty.notFound", { text }) : t(`empty.${view}`)}
        action={<Button onClick={() => location.setFilter({ text: "", channelIds: [] })}>{t("empty.showAll")}</Button>}
      />
    );
  return <EmptyState title={t(`empty.${view}`)}>{view === "all" ? t("empty.allWhy") : null}</EmptyState>;
}

function ListSkeleton() {
  return (
    <SkeletonRegion>
      {[0, 1, 2, 3, 4, 5].map((line) => (
        <div key={line} className="grid h-21.75 grid-cols-[36px_1fr] gap-2.5 border-b border-border px-3 py-2.5">
          <Skeleton className="size-9 rounded-full" />
          <div className="grid content-start gap-2">
            <Skeleton className="h-4 w-28" />
            <Skeleton className="h-3.5 w-48" />
          </div>
        </div>
      ))}
    </SkeletonRegion>
  );
}
