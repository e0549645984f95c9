"use client";

import { History, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { MessageView } from "@/components/messages/message-view";
import { useProblemText } from "@/components/messages/use-problem-text";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import { bubbleOf, type SaidMessage, type SimulatedTurn } from "@/lib/simulator/shared";
import type { TapAt } from "./thread";
import { NotesAfter, NotesBefore } from "./turn-notes";
import type { Simulator } from "./use-simulator";

interface TurnViewProps {
  turn: SimulatedTurn;
  index: number;
  isLast: boolean;
  /** A replay answers otherwise from here on. */
  isDifferent: boolean;
  /** Which of its messages has the quick replies that are shown. */
  quickReplyOf: number | null;
  onTap: TapAt;
  onGoTo: Simulator["goTo"];
}

/** What the person did and what came of it; going back to it is one press. Drawn anew only when something of it changes. */
export const TurnView = memo(function TurnView(props: TurnViewProps) {
  const { turn, index, isLast, isDifferent, quickReplyOf, onTap, onGoTo } = props;
  const t = useTranslations("simulator.chat");
  const own = bubbleOf(turn.input);
  return (
    <div className="group/turn relative flex flex-col gap-2">
      {isDifferent ? (
        <p className="self-center rounded-full bg-warning-soft px-2.5 py-0.5 text-2xs font-medium text-warning-fg">
          {t("differs")}
        </p>
      ) : null}
      {own ? (
        <div className="flex max-w-[88%] flex-row-reverse items-end gap-1.5 self-end">
          <div className="min-w-0">
            <MessageView message={own} tone="mine" quickReplies="hidden" isInert />
          </div>
          <Time value={new Date(turn.at)} format="clock" className="flex-none text-2xs text-fg-2" />
        </div>
      ) : null}
      <NotesBefore turn={turn} />
      {turn.said.map((said, message) => (
        <SaidBubble
          key={message}
          said={said}
          hasQuickReplies={quickReplyOf === message}
          onAction={onTap(index, message)}
        />
      ))}
      <NotesAfter turn={turn} />
      {isLast ? null : (
        <IconButton
          label={t("backTo", { number: index + 1 })}
          size="xs"
          side="left"
          icon={<Icon icon={History} size={14} />}
          onClick={() => onGoTo(index + 1)}
          className="absolute -right-2 -bottom-1 bg-surface opacity-0 shadow-control group-hover/turn:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
        />
      )}
    </div>
  );
});

interface SaidBubbleProps {
  said: SaidMessage;
  hasQuickReplies: boolean;
  onAction: ReturnType<TapAt>;
}

function SaidBubble({ said, hasQuickReplies, onAction }: SaidBubbleProps) {
  return (
    <div className="flex max-w-[92%] flex-col gap-1 self-start">
      <div className="flex items-end gap-1.5">
        <div className="min-w-0">
          <MessageView
            message={said.message}
            tone="theirs"
            quickReplies={hasQuickReplies ? "shown" : "hidden"}
            onAction={onAction}
          />
        </div>
        <Time value={new Date(said.at)} format="clock" className="flex-none text-2xs text-fg-2" />
      </div>
      <Remarks said={said} />
    </div>
  );
}

/** What a person does not see: that it costs a push, and what the platform would refuse (MSG-2). */
function Remarks({ said }: { said: SaidMessage }) {
  const t = useTranslations("simulator.chat");
  const problemText = useProblemText();
  return (
    <>
      {said.delivery === "push" ? <p className="text-2xs text-fg-2">{t("push")}</p> : null}
      {said.problems.map((problem, index) => (
        <p
          key={`${index}:${problem.pointer}`}
          className={`flex items-start gap-1 text-2xs ${problem.severity === "error" ? "text-danger-fg" : "text-warning-fg"}`}
        >
          <Icon icon={TriangleAlert} size={12} className="mt-0.5" />
          {problemText(problem)}
        </p>
      ))}
    </>
  );
}
