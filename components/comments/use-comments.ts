"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { notifyError } from "@/components/ui/toast";
import type { CommentFilter, Person } from "@/lib/comments/shared";
import { CommentsError } from "./comments-api";
import { useScene } from "./comments-scene";
import { readCounts } from "./read-counts";

const threadsKey = ["threads"] as const;
const threadKey = (id: string) => ["thread", id] as const;

/** The threads of the interaction, or of one of its steps, those with the newest comment first. */
export function useThreads(filter: CommentFilter, stepId: string | undefined) {
  const { api } = useScene();
  return useInfiniteQuery({
    queryKey: [...threadsKey, filter, stepId],
    queryFn: ({ pageParam, signal }) =>
      api.threads({ filter, ...(stepId !== undefined && { stepId }), ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

/** Everything that was said in a thread, once somebody opens it. */
export function useThread(threadId: string, isOpen: boolean) {
  const { api } = useScene();
  return useQuery({
    queryKey: threadKey(threadId),
    queryFn: ({ signal }) => api.thread(threadId, signal),
    enabled: isOpen,
  });
}

const nobody: Person[] = [];

/** Who can be named; asked for when somebody begins to write. */
export function usePeople(isWriting: boolean): Person[] {
  const { api } = useScene();
  const { data } = useQuery({ queryKey: ["people"], queryFn: ({ signal }) => api.people(signal), enabled: isWriting });
  return data ?? nobody;
}

/** Reads again what is on the screen whenever something was said. */
export function useNews(): void {
  const client = useQueryClient();
  const news = useBuilder(({ discussion }) => discussion?.news);
  const heard = useRef(news);
  useEffect(() => {
    if (news === heard.current) return;
    heard.current = news;
    void client.invalidateQueries({ queryKey: threadsKey });
    void client.invalidateQueries({ queryKey: ["thread"] });
  }, [client, news]);
}

/** Does something and shows what came of it. False when it was not done, which has been said then. */
export function useChange(): (work: () => Promise<void>) => Promise<boolean> {
  const t = useTranslations("comments");
  const store = useBuilderStore();
  const { api } = useScene();
  return async (work) => {
    try {
      await work();
    } catch (error) {
      notifyError(t(`failed.${failureOf(error)}`));
      return false;
    }
    await readCounts(store, api);
    return true;
  };
}

const failures = [
  "unreachable",
  "unauthenticated",
  "forbidden",
  "not_found",
  "throttled",
  "too_many_threads",
  "too_many_comments",
] as const;

function failureOf(error: unknown): (typeof failures)[number] | "internal" {
  if (!(error instanceof CommentsError)) return "internal";
  return failures.find((known) => known === error.reason || known === error.code) ?? "internal";
}
