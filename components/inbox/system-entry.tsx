"use client";

import {
  Bot,
  CalendarCheck,
  ChevronDown,
  CircleCheck,
  CircleHelp,
  CircleX,
  Hourglass,
  Info,
  type LucideIcon,
  Pause,
  Play,
  Pointer,
  Radio,
  TriangleAlert,
  User,
  UserPlus,
  UserX,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import type { EntryView } from "@/lib/inbox/shared";
import { SessionLink } from "./session-link";
import { type SystemBody, useSystemSentence } from "./use-system-sentence";

const icons: Partial<Record<SystemBody["kind"], LucideIcon>> = {
  follow: UserPlus,
  unfollow: UserX,
  join: UserPlus,
  leave: UserX,
  memberJoined: UserPlus,
  memberLeft: UserX,
  postback: Pointer,
  beacon: Radio,
  unsupported: CircleHelp,
  "action.failed": TriangleAlert,
  "interaction.started": Bot,
  "interaction.reset": Bot,
  "interaction.paused": Pause,
  "interaction.resumed": Play,
  "interaction.completed": CircleCheck,
  "interaction.timed_out": Hourglass,
  "interaction.canceled": CircleX,
};

/** One line in the middle: what happened, when, and what is known about it. */
export function SystemEntry({ entry, count }: { entry: EntryView; count: number }) {
  const t = useTranslations("inbox");
  const sentence = useSystemSentence();
  const [isOpen, setOpen] = useState(false);
  const details = useDetails(entry);
  if (entry.body.kind === "message") return null;
  const session = sessionOf(entry.body);
  const isAuto = entry.body.kind.startsWith("interaction.");
  const text = (
    <>
      <Icon icon={iconOf(entry.body)} size={14} className={isAuto ? "text-auto" : "text-fg-3"} />
      <span className="min-w-0">{sentence(entry.body)}</span>
      {count > 1 ? <span className="text-fg-3">{t("system.times", { count })}</span> : null}
      <Time value={entry.occurredAt} format="clock" className="flex-none text-2xs text-fg-3" />
    </>
  );
  const look = "inline-flex max-w-full items-center gap-1.5 rounded-sm px-2 py-0.5 text-xs text-fg-2";
  return (
    <div className="my-1 flex max-w-full flex-col items-center self-center" data-kind={entry.body.kind}>
      <div className="flex max-w-full items-center">
        {details.length === 0 ? (
          <span className={look}>{text}</span>
        ) : (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            className={cx(look, "text-left hover:bg-hover")}
          >
            {text}
            <Icon icon={ChevronDown} size={12} className={cx("text-fg-3", isOpen && "rotate-180")} />
          </button>
        )}
        {session ? (
          <SessionLink
            interactionId={session.interactionId}
            sessionId={session.sessionId}
            title={session.title}
            isQuiet
          />
        ) : null}
      </div>
      {isOpen ? <Details rows={details} /> : null}
    </div>
  );
}

/** The session that an entry tells of. */
function sessionOf(body: SystemBody): { interactionId: string; sessionId: string; title: string } | undefined {
  switch (body.kind) {
    case "interaction.started":
    case "interaction.reset":
    case "interaction.paused":
    case "interaction.resumed":
    case "interaction.completed":
    case "interaction.timed_out":
    case "interaction.canceled":
      return body.content;
    case "action.failed": {
      const { interactionId, sessionId, title = "" } = body.content;
      return interactionId && sessionId ? { interactionId, sessionId, title } : undefined;
    }
    default:
      return undefined;
  }
}

function iconOf(body: SystemBody): LucideIcon {
  if (body.kind === "handler.changed") return body.content.handler === "human" ? User : Bot;
  if (body.kind === "postback" && body.content.params) return CalendarCheck;
  return icons[body.kind] ?? Info;
}

function Details({ rows }: { rows: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="mt-1 grid max-w-110 grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 rounded-md border border-border bg-surface px-3 py-2 text-xs">
      {rows.map((row) => (
        <div key={row.label} className="contents">
          <dt className="text-fg-3">{row.label}</dt>
          <dd className="font-mono break-all">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is known beyond the sentence. */
function useDetails(entry: EntryView): { label: string; value: string }[] {
  const t = useTranslations("inbox");
  const { body } = entry;
  const row = (label: string, value: string | undefined) => (value ? [{ label, value }] : []);
  switch (body.kind) {
    case "postback":
      return [
        ...row(t("detail.data"), body.content.data),
        ...row(t("detail.handled"), body.content.handled && t("detail.handledBy", { by: body.content.handled.by })),
        ...row(t("detail.step"), body.content.handled?.stepId),
        ...row(t("detail.reason"), body.content.handled?.reason),
      ];
    case "beacon":
      return [
        ...row(t("detail.device"), body.content.hardwareId),
        ...row(t("detail.data"), body.content.deviceMessage),
      ];
    case "videoPlayComplete":
      return row(t("detail.data"), body.content.trackingId);
    case "delivery":
      return row(t("detail.data"), body.content.deliveryTag);
    case "action.failed":
      return [
        ...row(t("detail.interaction"), body.content.title),
        ...row(t("detail.step"), body.content.stepId),
        ...row(t("detail.reason"), `${body.content.code} ${body.content.detail}`.trim()),
      ];
    case "handler.changed":
      return row(t("detail.note"), body.content.note);
    case "interaction.canceled":
      return row(t("detail.reason"), body.content.reason);
    default:
      return [];
  }
}
