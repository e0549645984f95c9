"use client";

import { useKindName } from "@/components/action-editor/use-kind-name";
import { useTranslations } from "@/components/i18n/client";
import { Time } from "@/components/ui/time";
import type { SimulatedTurn } from "@/lib/simulator/shared";

type NoteTone = "plain" | "warning" | "danger";

const tones: Record<NoteTone, string> = {
  plain: "bg-surface text-fg-2",
  warning: "bg-warning-soft text-warning-fg",
  danger: "bg-danger-soft text-danger-fg",
};

/** What happened without a bubble: the clock, a follow, an event that nobody took, a turn that waits or was stopped. */
export function TurnNotes({ turn }: { turn: SimulatedTurn }) {
  const t = useTranslations("simulator.notes");
  const kindName = useKindName();
  const { input, handled, effects, asked, state } = turn;
  const failed = effects.filter((effect) => effect.type === "incident");
  const waiting = handled.by === "waiting" ? asked.findLast(({ isAwaited }) => isAwaited) : undefined;
  return (
    <>
      {input.type === "clock" ? (
        <Note>
          {t("clock")} <Time value={new Date(state.at)} format="dateTime" />
        </Note>
      ) : null}
      {input.type === "follow" || input.type === "unfollow" || input.type === "edit" || input.type === "postback" ? (
        <Note>{t(input.type)}</Note>
      ) : null}
      {input.type === "hand_over" || input.type === "hand_back" ? <Note>{t(input.type)}</Note> : null}
      {waiting ? <Note tone="warning">{t("waiting", { action: kindName(waiting.request.type) })}</Note> : null}
      {handled.by === "queued" ? <Note>{t("queued")}</Note> : null}
      {handled.by === "person" ? <Note>{t("person")}</Note> : null}
      <Fate turn={turn} />
      {failed.map((incident, index) => (
        <Note key={`${index}:${incident.code}`} tone="danger">
          {t(`incidents.${incident.code}`, { detail: incident.detail })}
        </Note>
      ))}
      {effects.some(({ type }) => type === "hand_over") ? <Note>{t("handedOver")}</Note> : null}
      <Endings turn={turn} />
    </>
  );
}

/** Why something that was done had no answer. */
function Fate({ turn: { handled, said, input } }: { turn: SimulatedTurn }) {
  const t = useTranslations("simulator.notes");
  if (handled.reason === "stale") return said.length > 0 ? null : <Note>{t("stale")}</Note>;
  if (handled.reason === "refused" || handled.reason === "not_published")
    return <Note tone="warning">{t(handled.reason)}</Note>;
  if (handled.reason === "ignored") return <Note tone="warning">{t("ignored")}</Note>;
  if (handled.by === "nobody" && input.type !== "follow" && input.type !== "unfollow")
    return <Note>{t("nobody")}</Note>;
  return null;
}

function Endings({ turn: { trace } }: { turn: SimulatedTurn }) {
  const t = useTranslations("simulator.notes.session");
  return trace.flatMap((line, index) =>
    line.type === "session" && line.change !== "started" ? [<Note key={index}>{t(line.change)}</Note>] : [],
  );
}

function Note({ tone = "plain", children }: { tone?: NoteTone; children: React.ReactNode }) {
  return (
    <p className={`max-w-[92%] self-center rounded-full px-2.5 py-0.5 text-center text-2xs ${tones[tone]}`}>
      {children}
    </p>
  );
}
