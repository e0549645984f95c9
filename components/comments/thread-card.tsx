"use client";

import { AtSign, CircleCheck, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { notify } from "@/components/ui/toast";
import type { ThreadItem } from "@/lib/comments/shared";
import { CommentLine } from "./comment-line";
import { useScene } from "./comments-scene";
import { Composer } from "./composer";
import { readCounts } from "./read-counts";
import { useChange, useThread } from "./use-comments";

interface ThreadCardProps {
  thread: ThreadItem;
  /** What the step is called; nothing where the list is of one step anyway. */
  stepName?: { title: string; isGone: boolean };
  onGoToStep: () => void;
}

/** A thread: how it began, and, once it is opened, everything that was answered. */
export function ThreadCard({ thread, stepName, onGoToStep }: ThreadCardProps) {
  const t = useTranslations("comments");
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useThread(thread.id, isOpen);
  // It stays marked while one looks at it, though it counts as seen from now on.
  const [isNew, setIsNew] = useState(thread.isUnseen);
  if (thread.isUnseen && !isNew) setIsNew(true);
  useSeen(thread, isOpen);
  const [, ...replies] = data?.comments ?? [];
  const names = { ...thread.names, ...data?.names };
  return (
    <article
      aria-label={t("threadOf", { name: thread.first.author?.name ?? t("formerMember") })}
      className={cx(
        "flex flex-col gap-2 rounded-md border bg-surface p-3",
        isNew ? "border-accent-line" : "border-border",
      )}
    >
      {stepName || isNew ? (
        <div className="flex min-w-0 flex-wrap items-center gap-1.5">
          {stepName ? <StepName {...stepName} onGo={onGoToStep} /> : null}
          {isNew ? (
            <Badge tone="accent" icon={<Icon icon={AtSign} size={12} />}>
              {t("toYou")}
            </Badge>
          ) : null}
        </div>
      ) : null}
      <CommentLine threadId={thread.id} comment={thread.first} names={names} />
      {isOpen ? (
        <div className="flex flex-col gap-3 border-l border-border pl-3">
          {replies.map((comment) => (
            <CommentLine key={comment.id} threadId={thread.id} comment={comment} names={names} />
          ))}
        </div>
      ) : null}
      <ThreadFoot thread={thread} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} />
      {isOpen ? <Reply threadId={thread.id} onLeave={() => setIsOpen(false)} /> : null}
    </article>
  );
}

function StepName({ title, isGone, onGo }: { title: string; isGone: boolean; onGo: () => void }) {
  const t = useTranslations("comments");
  if (isGone) return <span className="min-w-0 truncate text-xs text-fg-3">{t("goneStep", { title })}</span>;
  return (
    <button
      type="button"
      onClick={onGo}
      aria-label={t("goToStep", { title })}
      className="min-h-6 min-w-0 truncate rounded-sm text-left text-xs font-medium text-accent-fg hover:underline pointer-coarse:min-h-11"
    >
      {title}
    </button>
  );
}

function ThreadFoot({ thread, isOpen, onToggle }: { thread: ThreadItem; isOpen: boolean; onToggle: () => void }) {
  const t = useTranslations("comments");
  const { canComment } = useScene();
  const { resolution, replyCount } = thread;
  const by = resolution?.by ?? t("formerMember");
  const hasMore = replyCount > 0 || canComment;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {hasMore ? (
        <Button size="sm" variant="ghost" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? t("close") : replyCount > 0 ? t("replies", { count: replyCount }) : t("reply")}
        </Button>
      ) : null}
      {resolution ? (
        <span className="flex min-w-0 items-center gap-1 text-2xs text-success-fg">
          <Icon icon={CircleCheck} size={12} /> <span className="truncate">{t("resolvedBy", { name: by })}</span>
        </span>
      ) : null}
      {canComment ? <ResolveButton thread={thread} /> : null}
    </div>
  );
}

function ResolveButton({ thread }: { thread: ThreadItem }) {
  const t = useTranslations("comments");
  const { api } = useScene();
  const change = useChange();
  const [isBusy, setIsBusy] = useState(false);
  const isResolved = thread.resolution !== null;
  const set = async (next: boolean) => {
    setIsBusy(true);
    const isDone = await change(() => api.resolve(thread.id, next));
    setIsBusy(false);
    if (isDone && next) notify(t("resolved"), { action: { label: t("undo"), run: () => void set(false) } });
  };
  return (
    <Button
      size="sm"
      variant="ghost"
      className="ml-auto"
      loading={isBusy}
      icon={<Icon icon={isResolved ? RotateCcw : CircleCheck} size={14} />}
      onClick={() => void set(!isResolved)}
    >
      {t(isResolved ? "reopen" : "resolve")}
    </Button>
  );
}

function Reply({ threadId, onLeave }: { threadId: string; onLeave: () => void }) {
  const t = useTranslations("comments");
  const { api, canComment } = useScene();
  const change = useChange();
  if (!canComment) return null;
  return (
    <Composer
      name={`reply ${threadId}`}
      label={t("replyLabel")}
      verb={t("send")}
      hasFocus
      onSend={(comment) => change(() => api.reply(threadId, comment))}
      onCancel={onLeave}
    />
  );
}

/** Opening a thread is having read it; one that is a single comment lies open already. */
function useSeen({ id, isUnseen, replyCount }: ThreadItem, isOpen: boolean): void {
  const store = useBuilderStore();
  const { api } = useScene();
  const router = useRouter();
  const isRead = isUnseen && (isOpen || replyCount === 0);
  useEffect(() => {
    if (!isRead) return;
    // Left undone it waits for the next time that somebody looks.
    const tell = async () => {
      await readCounts(store, api);
      // The navigation counts as well.
      router.refresh();
    };
    void api.markSeen(id).then(tell, () => undefined);
  }, [store, api, router, id, isRead]);
}
