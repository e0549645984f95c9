"use client";

import { MessageSquareText, X } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useBuilder, useBuilderStore, useDocument } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRegion } from "@/components/ui/skeleton-region";
import { type CommentFilter, commentFilters } from "@/lib/comments/shared";
import { indexOf, titleOf } from "@/lib/engine";
import { commentsApi } from "./comments-api";
import { CommentsSceneProvider, useScene } from "./comments-scene";
import { Composer } from "./composer";
import { ThreadCard } from "./thread-card";
import { useChange, useNews, useThreads } from "./use-comments";

interface CommentsPanelProps {
  canComment: boolean;
}

/** What the team says about the steps: of the one that is selected, else of all (CAN-19). */
export function CommentsPanel({ canComment }: CommentsPanelProps) {
  const store = useBuilderStore();
  const { workspace, interactionId } = useBuilder(({ facts }) => facts);
  const api = useMemo(() => commentsApi(workspace, interactionId), [workspace, interactionId]);
  return (
    <CommentsSceneProvider editor={store} api={api} canComment={canComment}>
      <Panel />
    </CommentsSceneProvider>
  );
}

function Panel() {
  const t = useTranslations("comments");
  const show = useBuilder((state) => state.show);
  const stepId = useBuilder(({ selection: { steps } }) => (steps.length === 1 ? steps[0] : undefined));
  const [filter, setFilter] = useFilter();
  useNews();
  return (
    <>
      <header className="flex h-13 flex-none items-center justify-between border-b border-border pr-2 pl-4">
        <h2 className="text-md font-semibold">{t("title")}</h2>
        <IconButton label={t("closePanel")} icon={<Icon icon={X} />} onClick={() => show({ panel: null })} />
      </header>
      <div className="flex flex-none flex-col items-start gap-2 border-b border-border px-4 py-2.5">
        <SegmentedControl<CommentFilter>
          aria-label={t("filterLabel")}
          value={filter}
          onValueChange={setFilter}
          options={commentFilters.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
        {stepId === undefined ? null : <Scope stepId={stepId} />}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto bg-bg p-3">
        <Threads key={`${filter} ${stepId}`} filter={filter} stepId={stepId} />
      </div>
      <NewThread key={stepId} stepId={stepId} onBegun={() => setFilter("open")} />
    </>
  );
}

/** Whoever is waited for sees that first, once it is known. */
function useFilter() {
  const store = useBuilderStore();
  const [chosen, choose] = useState<CommentFilter>();
  const unseen = useBuilder(({ discussion }) => discussion?.unseen);
  if (chosen === undefined && unseen) {
    const { selection, isAboutToComment } = store.getState();
    const isAboutStep = selection.steps.length === 1 || isAboutToComment;
    choose(Object.keys(unseen).length > 0 && !isAboutStep ? "mentions" : "open");
  }
  return [chosen ?? "open", choose] as const;
}

function Scope({ stepId }: { stepId: string }) {
  const t = useTranslations("comments");
  const { meaning } = useDocument();
  const select = useBuilder((state) => state.select);
  const step = indexOf(meaning).byId.get(stepId);
  return (
    <span className="flex max-w-full items-center gap-1 rounded-full bg-chip py-0.5 pr-1 pl-2.5 text-xs">
      <span className="truncate">{t("scope", { title: step ? titleOf(step) : stepId })}</span>
      <IconButton size="xs" label={t("allSteps")} icon={<Icon icon={X} size={12} />} onClick={() => select({})} />
    </span>
  );
}

function Threads({ filter, stepId }: { filter: CommentFilter; stepId: string | undefined }) {
  const t = useTranslations("comments");
  const store = useBuilderStore();
  const { meaning } = useDocument();
  const { data, isError, refetch, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } = useThreads(
    filter,
    stepId,
  );
  const threads = data?.pages.flatMap((page) => page.threads) ?? [];
  if (isError && threads.length === 0) {
    return (
      <ErrorState title={t("notRead")} onRetry={() => void refetch()} retrying={isFetching}>
        {t("notReadHelp")}
      </ErrorState>
    );
  }
  if (!data) return <Waiting />;
  if (threads.length === 0) return <Nothing filter={filter} isOfStep={stepId !== undefined} />;
  const go = (id: string) => {
    store.getState().open(id);
    store.getState().view?.bringIntoView([id]);
  };
  return (
    <div className="flex flex-col gap-2.5">
      {threads.map((thread) => {
        const step = indexOf(meaning).byId.get(thread.stepId);
        const stepName = { title: step ? titleOf(step) : thread.stepId, isGone: step === undefined };
        return (
          <ThreadCard
            key={thread.id}
            thread={thread}
            {...(stepId === undefined && { stepName })}
            onGoToStep={() => go(thread.stepId)}
          />
        );
      })}
      {hasNextPage ? (
        <Button size="sm" variant="ghost" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("older")}
        </Button>
      ) : null}
    </div>
  );
}

function Waiting() {
  return (
    <SkeletonRegion className="flex flex-col gap-2.5">
      <Skeleton className="h-24 rounded-md" />
      <Skeleton className="h-24 rounded-md" />
    </SkeletonRegion>
  );
}

function Nothing({ filter, isOfStep }: { filter: CommentFilter; isOfStep: boolean }) {
  const t = useTranslations("comments");
  return (
    <EmptyState title={t(`none.${filter}`)} icon={<Icon icon={MessageSquareText} size={20} />}>
      {filter === "open" ? t(isOfStep ? "noneHelpStep" : "noneHelp") : null}
    </EmptyState>
  );
}

function NewThread({ stepId, onBegun }: { stepId: string | undefined; onBegun: () => void }) {
  const t = useTranslations("comments");
  const { api, canComment } = useScene();
  const { meaning } = useDocument();
  const change = useChange();
  const isAboutTo = useBuilder((state) => state.isAboutToComment);
  const beginComment = useBuilder((state) => state.beginComment);
  const [hasFocus] = useState(isAboutTo);
  const store = useBuilderStore();
  useEffect(() => {
    if (isAboutTo) beginComment();
  }, [isAboutTo, beginComment]);
  if (!canComment) return <p className={footClass}>{t("mayNot")}</p>;
  const step = stepId === undefined ? undefined : indexOf(meaning).byId.get(stepId);
  if (!step) return <p className={footClass}>{t("chooseStep")}</p>;
  const begin = async (comment: { text: string; clientId: string }) => {
    const isBegun = await change(() => api.begin({ ...comment, stepId: step.id }));
    if (isBegun && store.getState().selection.steps[0] === step.id) onBegun();
    return isBegun;
  };
  return (
    <div className="flex-none border-t border-border bg-surface p-3">
      <Composer
        name={`step ${step.id}`}
        label={t("newLabel", { title: titleOf(step) })}
        verb={t("send")}
        hasFocus={hasFocus || isAboutTo}
        onSend={begin}
      />
    </div>
  );
}

const footClass = "flex-none border-t border-border bg-surface px-4 py-3 text-xs text-fg-2";
