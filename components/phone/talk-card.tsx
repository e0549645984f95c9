"use client";

import { Inbox, Workflow } from "lucide-react";
import { useNow } from "use-intl/react";
import { useTranslations } from "@/components/i18n/client";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { SandboxTalk } from "@/lib/channel-admin/shared";

interface TalkCardProps {
  /** `/{workspace}` */
  home: string;
  talk: SandboxTalk;
}

type Session = NonNullable<SandboxTalk["session"]>;

/** What the product makes of the talk: where the interaction stands, and what it has been told. */
export function TalkCard({ home, talk: { conversationId, session } }: TalkCardProps) {
  const t = useTranslations("phone.talk");
  return (
    <section
      aria-label={session?.title ?? t("none")}
      className="rounded-lg border border-border bg-surface px-4 py-3.5"
    >
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-48">
          <h2 className="truncate text-sm font-semibold">
            {session ? session.title : t("none")}
            {session ? (
              <span className="ml-1.5 font-normal text-fg-3">
                {t("version", { number: String(session.versionNumber) })}
              </span>
            ) : null}
          </h2>
          {session ? <State session={session} /> : null}
        </div>
        {session ? (
          <ButtonLink
            size="sm"
            href={`${home}/interactions/${session.interactionId}`}
            icon={<Icon icon={Workflow} size={14} />}
          >
            {t("canvas")}
          </ButtonLink>
        ) : null}
        <ButtonLink
          size="sm"
          variant="soft"
          href={`${home}/inbox/${conversationId}`}
          icon={<Icon icon={Inbox} size={14} />}
        >
          {t("inbox")}
        </ButtonLink>
      </div>
      {session && session.answers.length > 0 ? <Answers answers={session.answers} /> : null}
    </section>
  );
}

function State({ session }: { session: Session }) {
  const t = useTranslations("phone.talk");
  const now = useNow({ updateInterval: 30_000 });
  const { status, stepTitle, expiresAt } = session;
  const isWaiting = status === "active" && stepTitle !== null;
  const minutes = expiresAt ? Math.max(0, Math.round((new Date(expiresAt).getTime() - now.getTime()) / 60_000)) : null;
  const parts = [
    isWaiting ? t("waiting", { step: stepTitle }) : t(`status.${status}`),
    status === "active" && minutes !== null ? t("left", { minutes }) : null,
  ];
  return <p className="text-xs text-fg-3">{parts.filter((part) => part !== null).join(t("separator"))}</p>;
}

function Answers({ answers }: { answers: Session["answers"] }) {
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm lg:grid-cols-[auto_minmax(0,1fr)_auto_minmax(0,1fr)]">
      {answers.map(({ stepId, label, value }) => (
        <div key={stepId} className="contents">
          <dt className="text-xs/6 text-fg-3">{label}</dt>
          <dd className="truncate">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
