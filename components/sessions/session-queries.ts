"use client";

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { SessionFilter } from "@/lib/sessions/shared";
import { sessionKeys } from "./query-keys";
import { ApiError, sessionsApi } from "./sessions-api";

/** How often an open screen looks for what people did meanwhile. */
const liveMs = 5_000;
const summaryMs = 15_000;
/** Somebody who has loaded more pages than this is reading back: reading all of them again so often would only cost. */
const livePages = 5;
const calmMs = 60_000;
/** A search among very many names costs the database more than anything else here. */
const searchMs = 15_000;

/** What is refused stays refused; everything else may be a matter of the connection. */
const retry = (count: number, error: Error) => count < 1 && !(error instanceof ApiError && error.status >= 400);

export function summaryQuery(workspace: string, interactionId: string) {
  return queryOptions({
    queryKey: sessionKeys.summary(workspace, interactionId),
    queryFn: ({ signal }) => sessionsApi(workspace, interactionId).summary(signal),
    refetchInterval: summaryMs,
    retry,
  });
}

const firstPage: string | undefined = undefined;

export function listQuery(workspace: string, interactionId: string, filter: SessionFilter) {
  return infiniteQueryOptions({
    queryKey: sessionKeys.list(workspace, interactionId, filter),
    queryFn: ({ pageParam, signal }) => sessionsApi(workspace, interactionId).list(filter, pageParam, signal),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      (state.data?.pages.length ?? 1) > livePages ? calmMs : filter.q ? searchMs : liveMs,
    retry,
  });
}

export function sessionQuery(workspace: string, interactionId: string, id: string) {
  return queryOptions({
    queryKey: sessionKeys.session(workspace, interactionId, id),
    queryFn: ({ signal }) => sessionsApi(workspace, interactionId).session(id, signal),
    refetchInterval: ({ state }) => (state.status === "error" ? false : liveMs),
    retry,
  });
}
