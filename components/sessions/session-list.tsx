"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { SearchX, Workflow } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRegion } from "@/components/ui/skeleton-region";
import type { SessionItem } from "@/lib/sessions/shared";
import { SelectionBar } from "./selection-bar";
import { isFiltered } from "./session-place";
import { listQuery } from "./session-queries";
import { SessionTable } from "./session-table";
import { ApiError } from "./sessions-api";
import { useSessions } from "./sessions-context";
import { useSelection } from "./use-selection";

interface SessionListProps {
  hidden: ReadonlySet<string>;
  canRemove: boolean;
  hasChannels: boolean;
}

/** What the filter finds, kept up to date while it is looked at. */
export function SessionList({ hidden, canRemove, hasChannels }: SessionListProps) {
  const t = useTranslations("sessions");
  const { workspace, interactionId, location, remove } = useSessions();
  const list = useInfiniteQuery(listQuery(workspace, interactionId, location.filter));
  const items = useMemo(() => visibleItems(list.data?.pages, hidden), [list.data, hidden]);
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const selection = useSelection(ids);
  if (list.isPending) return <Loading />;
  if (list.isError && !list.data) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  const removeSelected = () => {
    remove([...selection.selected]);
    selection.clear();
  };
  const more = list.hasNextPage ? (
    <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
      {t("more")}
    </Button>
  ) : null;
  return (
    <>
      {list.isError ? <Banner tone="warning">{t("error.stale")}</Banner> : null}
      <Card flush>
        {items.length > 0 ? (
          <SessionTable
            items={items}
            selection={canRemove ? selection : undefined}
            hasChannels={hasChannels}
            footer={more}
          />
        ) : (
          <Nothing />
        )}
      </Card>
      {selection.selected.size > 0 ? <SelectionBar selection={selection} onRemove={removeSelected} /> : null}
    </>
  );
}

/** A session that changed while pages were read stands on two of them: it is shown where it is now. */
function visibleItems(pages: readonly { items: SessionItem[] }[] | undefined, hidden: ReadonlySet<string>) {
  const byId = new Map<string, SessionItem>();
  for (const item of pages?.flatMap((page) => page.items) ?? [])
    if (!hidden.has(item.id) && !byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}

function Nothing() {
  const t = useTranslations("sessions");
  const { location } = useSessions();
  if (isFiltered(location.filter))
    return (
      <EmptyState
        title={t("noMatch.title")}
        icon={<Icon icon={SearchX} size={20} />}
        action={<Button onClick={location.clearFilter}>{t("filter.clear")}</Button>}
      >
        {t("noMatch.text")}
      </EmptyState>
    );
  return (
    <EmptyState title={t("empty.title")} icon={<Icon icon={Workflow} size={20} />}>
      {t("empty.text")}
    </EmptyState>
  );
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations("sessions");
  return (
    <Card flush>
      <ErrorState
        title={t("error.title")}
        onRetry={onRetry}
        errorId={error instanceof ApiError ? error.requestId : undefined}
      >
        {t("error.text")}
      </ErrorState>
    </Card>
  );
}

const rows = ["a", "b", "c", "d", "e", "f", "g", "h"];

function Loading() {
  return (
    <Card flush>
      <SkeletonRegion className="p-4">
        {rows.map((row) => (
          <div key={row} className="flex h-14 items-center gap-3">
            <Skeleton round className="size-8" />
            <Skeleton className="h-3.5 w-40" />
            <Skeleton className="ml-auto h-3.5 w-64 max-md:w-24" />
          </div>
        ))}
      </SkeletonRegion>
    </Card>
  );
}
