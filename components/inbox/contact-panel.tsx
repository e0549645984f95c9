"use client";

import { CircleCheck, CircleSlash, DoorOpen, UserMinus, X } from "lucide-react";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { cx } from "@/components/ui/cx";
import { hues } from "@/components/ui/hue";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { ConversationDetail } from "@/lib/inbox/shared";
import { platformMark } from "./platform";
import { SessionCard } from "./session-card";
import { usePersonName } from "./use-person-name";

interface ContactPanelProps {
  conversation: ConversationDetail;
  onClose: () => void;
  className: string;
}

/** The right panel: who this person is, and what automation knows of them. */
export function ContactPanel({ conversation, onClose, className }: ContactPanelProps) {
  const t = useTranslations("inbox");
  return (
    <aside
      aria-label={t("contact.label")}
      className={cx("min-h-0 flex-col overflow-y-auto border-l border-border bg-surface", className)}
    >
      <Head conversation={conversation} onClose={onClose} />
      <Facts conversation={conversation} />
      {conversation.tags.length > 0 ? (
        <Section title={t("contact.tags")}>
          <div className="flex flex-wrap gap-1.5">
            {conversation.tags.map((tag) => (
              <Tag key={tag.id} name={tag.name} hue={hues.find((hue) => hue === tag.color)} />
            ))}
          </div>
        </Section>
      ) : null}
      <Section title={t("contact.sessions")}>
        {conversation.sessions.length === 0 ? (
          <p className="text-xs text-fg-3">{t("contact.noSessions")}</p>
        ) : (
          <div className="grid gap-2">
            {conversation.sessions.map((session, index) => (
              <SessionCard key={session.id} session={session} isOpenAtFirst={index === 0} />
            ))}
          </div>
        )}
      </Section>
    </aside>
  );
}

function Head({ conversation, onClose }: Omit<ContactPanelProps, "className">) {
  const t = useTranslations("inbox");
  const locale = useLocale();
  const name = usePersonName()(conversation);
  const { platformName } = conversation;
  return (
    <header className="flex gap-3 px-4 py-4">
      <Avatar
        id={conversation.contactId}
        name={name}
        imageUrl={conversation.pictureUrl}
        size={56}
        platform={platformMark(conversation.platform)}
      />
      <div className="min-w-0 flex-1">
        <h2 className="truncate text-lg font-semibold">{name}</h2>
        {platformName && platformName !== name ? (
          <p className="truncate text-xs text-fg-3">{t("contact.platformName", { name: platformName })}</p>
        ) : null}
        <div className="mt-1 flex flex-wrap gap-1">
          {conversation.friendStatus === "unknown" ? null : <FriendBadge status={conversation.friendStatus} />}
          {conversation.language ? <Badge>{languageName(locale, conversation.language)}</Badge> : null}
        </div>
        {conversation.statusMessage ? <p className="mt-1.5 text-xs text-fg-2">{conversation.statusMessage}</p> : null}
      </div>
      <IconButton
        label={t("contact.close")}
        icon={<Icon icon={X} />}
        size="sm"
        onClick={onClose}
        className="pointer-coarse:size-11 xl:hidden"
      />
    </header>
  );
}

/** 「日本語」 for `ja`; a tag that nobody knows is shown as it is. */
function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const friendLooks = {
  friend: { tone: "success", icon: CircleCheck },
  blocked: { tone: "danger", icon: CircleSlash },
  not_friend: { tone: "neutral", icon: UserMinus },
  left: { tone: "neutral", icon: DoorOpen },
} as const;

function FriendBadge({ status }: { status: keyof typeof friendLooks }) {
  const t = useTranslations("inbox");
  const look = friendLooks[status];
  return (
    <Badge tone={look.tone} icon={<Icon icon={look.icon} size={12} />}>
      {t(`friend.${status}`)}
    </Badge>
  );
}

function Facts({ conversation }: { conversation: ConversationDetail }) {
  const t = useTranslations("inbox");
  const { lastInboundAt, lastOutboundAt } = conversation;
  return (
    <Section title={t("contact.facts")}>
      <dl className="grid grid-cols-[92px_minmax(0,1fr)] gap-x-3 gap-y-1.75 text-sm">
        {Object.entries(conversation.profile).map(([key, value]) => (
          <Fact key={`profile ${key}`} label={key}>
            {value}
          </Fact>
        ))}
        {conversation.account ? (
          <Fact label={t("contact.account")}>
            {conversation.account.name}
            {conversation.account.name === conversation.account.id ? null : (
              <span className="block truncate font-mono text-2xs text-fg-3">{conversation.account.id}</span>
            )}
          </Fact>
        ) : null}
        <Fact label={t("contact.channel")}>{conversation.channelName}</Fact>
        <Fact label={t("contact.firstSeen")}>
          <Time value={conversation.firstSeenAt} format="dateTime" />
        </Fact>
        <Fact label={t("contact.lastInbound")}>
          {lastInboundAt ? <Time value={lastInboundAt} format="dateTime" /> : t("contact.never")}
        </Fact>
        <Fact label={t("contact.lastOutbound")}>
          {lastOutboundAt ? <Time value={lastOutboundAt} format="dateTime" /> : t("contact.never")}
        </Fact>
        <Fact label={t("contact.platformId")}>
          <span className="flex items-center gap-1">
            <span className="truncate font-mono text-xs">{conversation.platformId}</span>
            <CopyButton value={conversation.platformId} />
          </span>
        </Fact>
      </dl>
    </Section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-xs leading-5 text-fg-3">{label}</dt>
      <dd className="min-w-0 leading-5">{children}</dd>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-border px-4 py-3">
      <h3 className="mb-2 text-xs leading-5 font-medium text-fg-2">{title}</h3>
      {children}
    </section>
  );
}
