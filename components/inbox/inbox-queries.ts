"use client";

import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ListEntriesInput } from "@/lib/inbox/shared";
import { inboxApi } from "./inbox-api";
import { type InboxFilter, inboxKeys } from "./query-keys";

/** Pages of a timeline that are kept: 200 bubbles at most (INB-123). */
const keptPages = 4;

/** What a page is kept up to date by is the change feed, not the clock. */
const staleTime = Number.POSITIVE_INFINITY;

export function summaryQuery(workspace: string) {
  return queryOptions({
    queryKey: inboxKeys.summary(workspace),
    queryFn: ({ signal }) => inboxApi(workspace).summary(signal),
    staleTime,
  });
}

export function listQuery(workspace: string, filter: InboxFilter) {
  return infiniteQueryOptions({
    queryKey: inboxKeys.list(workspace, filter),
    queryFn: ({ pageParam, signal }) => inboxApi(workspace).list(filter, { cursor: pageParam }, signal),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime,
  });
}
const firstPage: string | undefined = undefined;

export function conversationQuery(workspace: string, id: string) {
  return queryOptions({
    queryKey: inboxKeys.conversation(workspace, id),
    queryFn: ({ signal }) => inboxApi(workspace).conversation(id, signal),
    staleTime,
  });
}

/** Templates are looked at anew each time the picker opens; the words just typed keep the list before them until theirs is there. */
export function templateListQuery(workspace: string, query: string) {
  return queryOptions({
    queryKey: inboxKeys.templates(workspace, query),
    queryFn: ({ signal }) => inboxApi(workspace).templates(query, signal),
    placeholderData: keepPreviousData,
  });
}

export function templateQuery(workspace: string, id: string) {
  return queryOptions({
    queryKey: inboxKeys.template(workspace, id),
    queryFn: ({ signal }) => inboxApi(workspace).template(id, signal),
  });
}

export function timelineQuery(workspace: string, id: string, entryId: string | null) {
  const start: ListEntriesInput = entryId ? { around: entryId } : {};
  return infiniteQueryOptions({
    queryKey: inboxKeys.timeline(workspace, id, entryId),
    queryFn: ({ pageParam, signal }) => inboxApi(workspace).entries(id, pageParam, signal),
    initialPageParam: start,
    getPreviousPageParam: (page): ListEntriesInput | undefined => (page.older ? { before: page.older } : undefined),
    getNextPageParam: (page): ListEntriesInput | undefined => (page.newer ? { after: page.newer } : undefined),
    maxPages: keptPages,
    staleTime,
  });
}
