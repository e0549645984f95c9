"use client";

import { useTranslations } from "@/components/i18n/client";
import { Time } from "@/components/ui/time";
import type { LogLineView, SessionDetail } from "@/lib/sessions/shared";
import { DrawerSection } from "./drawer-section";

/** What happened in a session, in words, the newest at the bottom. */
export function SessionLog({ session }: { session: SessionDetail }) {
  const t = useTranslations("sessions");
  const sentence = useLogSentence();
  return (
    <DrawerSection title={t("log.title")}>
      {session.log.length === 0 ? <p className="text-xs text-fg-3">{t("log.empty")}</p> : null}
      {session.isLogCut ? (
        <p className="mb-2 text-xs text-fg-3">{t("log.cut", { count: session.log.length })}</p>
      ) : null}
      <ol className="flex flex-col gap-2 border-l border-border pl-4">
        {session.log.map((line) => (
          <li key={line.id} data-kind={line.kind} className="text-sm/[1.6]">
            <p className="flex items-baseline gap-3">
              <span className={`wrap-as-platform min-w-0 flex-1 ${isBad(line) ? "text-danger-fg" : ""}`}>
                {sentence(line)}
              </span>
              <Time value={line.at} format="dateTime" className="flex-none text-2xs text-fg-3" />
            </p>
            <Further line={line} />
          </li>
        ))}
      </ol>
    </DrawerSection>
  );
}

const isBad = ({ kind }: LogLineView) => ["input_rejected", "action_failed", "incident"].includes(kind);

/** What the rules said, why something was kept all the same, and who did it. */
function Further({ line }: { line: LogLineView }) {
  const t = useTranslations("sessions");
  const isManual = line.by !== undefined;
  const notes = [
    ...(line.errors ?? []),
    ...(line.detail ? [line.detail] : []),
    ...(isManual && line.reason ? [t("log.why", { reason: line.reason })] : []),
    ...(line.by ? [t("log.by", { name: line.by })] : []),
  ];
  return notes.map((note) => (
    <p key={note} className="wrap-as-platform text-xs text-fg-3">
      {note}
    </p>
  ));
}

const statuses = ["active", "paused", "completed", "timeout", "canceled"] as const;

function useLogSentence(): (line: LogLineView) => string {
  const t = useTranslations("sessions");
  const statusText = (text: string | undefined) => {
    const status = statuses.find((known) => known === text);
    return status ? t(`status.${status}`) : (text ?? "");
  };
  return (line) => {
    const step = line.stepTitle ?? "";
    switch (line.kind) {
      case "started":
      case "reset":
      case "reminded":
      case "paused":
      case "resumed":
      case "cancel_asked":
        return t(`log.${line.kind}`);
      case "step_entered":
      case "input_rejected":
        return t(`log.${line.kind}`, { step });
      case "input_accepted":
        return line.answer === null || line.answer === undefined
          ? t("log.input_accepted_none", { step })
          : t("log.input_accepted", { step, answer: line.answer });
      case "action_failed":
        return t("log.action_failed", { action: line.action ?? "", code: line.code ?? "" });
      case "incident":
        return t("log.incident", { code: line.code ?? "", step });
      case "ended":
        return t("log.ended", { status: line.status ?? "" });
      case "answer_edited":
        return t("log.answer_edited", { step, before: line.before ?? t("log.nothing"), answer: line.answer ?? "" });
      case "status_set":
        return t("log.status_set", { from: statusText(line.from), status: statusText(line.status) });
      case "status_refused":
        return t("log.status_refused", { status: statusText(line.status) });
      default:
        return t("log.other", { kind: line.kind });
    }
  };
}
