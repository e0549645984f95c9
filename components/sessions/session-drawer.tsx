"use client";

import { useQuery } from "@tanstack/react-query";
import { MessageCircle, Trash2, X } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Button, ButtonLink } from "@/components/ui/button";
import { Drawer, DrawerClose } from "@/components/ui/drawer";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRegion } from "@/components/ui/skeleton-region";
import type { SessionDetail } from "@/lib/sessions/shared";
import { AnswerList } from "./answer-list";
import { SessionFacts } from "./session-facts";
import { SessionLog } from "./session-log";
import { sessionQuery } from "./session-queries";
import { ApiError } from "./sessions-api";
import { useSessions } from "./sessions-context";
import { StatusBadge } from "./status-badge";
import { StatusMenu } from "./status-menu";
import { usePersonName } from "./use-person-name";

/** One session at its own address, over the list that it belongs to. */
export function SessionDrawer() {
  const t = useTranslations("sessions");
  const { location } = useSessions();
  const id = location.sessionId;
  const backToRow = () => document.querySelector<HTMLElement>(`[data-session="${CSS.escape(id ?? "")}"]`);
  return (
    <Drawer open={id !== null} onClose={() => location.open(null)} label={t("detail.label")} finalFocus={backToRow}>
      {id === null ? null : <Content key={id} id={id} />}
    </Drawer>
  );
}

function Content({ id }: { id: string }) {
  const t = useTranslations("sessions");
  const { workspace, interactionId, location } = useSessions();
  const { data, error, refetch } = useQuery(sessionQuery(workspace, interactionId, id));
  if (error instanceof ApiError && error.status === 404)
    return (
      <Frame>
        <EmptyState
          title={t("detail.gone")}
          action={<Button onClick={() => location.open(null)}>{t("detail.back")}</Button>}
        >
          {t("detail.goneText")}
        </EmptyState>
      </Frame>
    );
  if (error && !data)
    return (
      <Frame>
        <ErrorState
          title={t("error.title")}
          onRetry={() => void refetch()}
          errorId={error instanceof ApiError ? error.requestId : undefined}
        >
          {t("error.text")}
        </ErrorState>
      </Frame>
    );
  return data ? <Session session={data} /> : <Loading />;
}

function Session({ session }: { session: SessionDetail }) {
  const t = useTranslations("sessions");
  const { workspace, remove, location } = useSessions();
  const name = usePersonName()(session.person);
  const removeThis = () => {
    location.open(null);
    remove([session.id]);
  };
  return (
    <>
      <header className="flex items-start gap-3 border-b border-border px-5 py-4 max-md:px-4">
        <Avatar id={session.person.contactId} name={name} imageUrl={session.person.pictureUrl} />
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-lg font-semibold">{name}</h2>
          <p className="mt-1 flex flex-wrap items-center gap-2 text-xs text-fg-3">
            <StatusBadge status={session.status} />
            <span className="truncate">
              {session.interaction.title} {t("row.version", { number: String(session.versionNumber) })}
            </span>
          </p>
        </div>
        <CloseButton />
      </header>
      <div className="flex flex-wrap items-center gap-2 border-b border-border px-5 py-3 max-md:px-4">
        {session.person.conversationId ? (
          <ButtonLink
            href={`/${workspace}/inbox/${session.person.conversationId}`}
            icon={<Icon icon={MessageCircle} size={14} />}
          >
            {t("detail.conversation")}
          </ButtonLink>
        ) : null}
        {session.can.edit ? <StatusMenu session={session} /> : null}
        {session.can.remove ? (
          <IconButton
            bordered
            label={t("delete.one")}
            icon={<Icon icon={Trash2} />}
            onClick={removeThis}
            className="ml-auto"
          />
        ) : null}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <AnswerList session={session} />
        <SessionFacts session={session} />
        <SessionLog session={session} />
      </div>
    </>
  );
}

function CloseButton() {
  const t = useTranslations("sessions");
  return (
    <DrawerClose
      aria-label={t("detail.close")}
      className="grid size-8 flex-none place-items-center rounded-sm text-fg-2 hover:bg-hover pointer-coarse:size-11"
    >
      <Icon icon={X} />
    </DrawerClose>
  );
}

/** What is shown when there is no session to show. */
function Frame({ children }: { children: React.ReactNode }) {
  return (
    <>
      <div className="flex justify-end px-5 py-4">
        <CloseButton />
      </div>
      {children}
    </>
  );
}

const lines = ["a", "b", "c", "d", "e", "f"];

function Loading() {
  return (
    <Frame>
      <SkeletonRegion className="flex flex-col gap-4 px-5">
        {lines.map((line) => (
          <Skeleton key={line} className="h-4 w-full" />
        ))}
      </SkeletonRegion>
    </Frame>
  );
}
