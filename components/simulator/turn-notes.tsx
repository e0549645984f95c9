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

/** What was done without a bubble: the clock, a follow, an event that nobody took, a turn that waits. */
export function NotesBefore({ turn }: { turn: SimulatedTurn }) {
  const t = useTranslations("simulator.notes");
  const kindName = useKindName();
  const { input, handled, asked, state } = turn;
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
      {waiting ? (
        <Note tone="warning">
          {t(waiting.stub.outcome === "real" ? "asking" : "waiting", { action: kindName(waiting.request.type) })}
        </Note>
      ) : null}
      {handled.by === "queued" ? <Note>{t("queued")}</Note> : null}
      {handled.by === "person" ? <Note>{t("person")}</Note> : null}
      <Fate turn={turn} />
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

/** What a turn has come to after everything was said: what went wrong, who takes over, how the session stands. */
export function NotesAfter({ turn }: { turn: SimulatedTurn }) {
  const t = useTranslations("simulator.notes");
  return (
    <>
      {turn.effects.map((effect, index) => {
        if (effect.type === "hand_over") return <Note key={index}>{t("handedOver")}</Note>;
        if (effect.type !== "incident") return null;
        return (
          <Note key={index} tone="danger">
            {t(`incidents.${effect.code}`, { detail: effect.detail })}
          </Note>
        );
      })}
      <Endings turn={turn} />
    </>
  );
}

function Endings({ turn: { trace, handled } }: { turn: SimulatedTurn }) {
  const t = useTranslations("simulator.notes.session");
  // A run that begins in the middle comes back to a step at which nobody was before.
  const isMiddle = handled.by === "editor" && handled.reason === "started";
  return trace.flatMap((line, index) =>
    line.type === "session" && line.change !== "started" && !(isMiddle && line.change === "resumed")
      ? [<Note key={index}>{t(line.change)}</Note>]
      : [],
  );
}

function Note({ tone = "plain", children }: { tone?: NoteTone; children: React.ReactNode }) {
  return (
    <p className={`max-w-[92%] self-center rounded-full px-2.5 py-0.5 text-center text-2xs ${tones[tone]}`}>
      {children}
    </p>
  );
}
