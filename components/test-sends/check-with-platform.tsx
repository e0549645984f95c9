"use client";

import { useState } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Complaint } from "@/lib/channels/shared";
import type { DrawnMessage } from "@/lib/simulator/shared";
import type { TestPlace } from "@/lib/tester-phones/shared";
import { type FoundProblem, FoundProblems } from "./found-problems";
import { placeInStep } from "./place-in-step";
import type { TestApi } from "./test-api";
import { useOwnProblems } from "./use-own-problems";
import { useStepMessages } from "./use-step-messages";
import { useTestFailure } from "./use-test-failure";

interface CheckProps {
  stepId: string;
  title: string;
  place: TestPlace;
  api: TestApi;
  onClose: () => void;
}

type Answer =
  | { type: "accepted" }
  | { type: "refused"; problems: FoundProblem[]; detail: string }
  | { type: "failed"; text: string };

/** MSG-14: shows the messages to the platform, which sends nothing, and its answer here and at the fields. */
export function CheckWithPlatform({ stepId, title, place, api, onClose }: CheckProps) {
  const t = useTranslations("test-sends.check");
  const drawn = useStepMessages(stepId, title, place);
  const own = useOwnProblems(drawn);
  const { answer, isBusy, ask } = useCheck({ stepId, place, api, drawn });
  return (
    <section aria-label={t("open")} className="flex flex-col gap-3">
      {drawn.length === 0 ? <Banner tone="info">{t("nothing")}</Banner> : null}
      {own.length > 0 ? <FoundProblems stepId={stepId} title={t("own")} problems={own} onOpen={onClose} /> : null}
      {answer?.type === "accepted" ? <Accepted isAsIs={own.length === 0} /> : null}
      {answer?.type === "failed" ? <Banner tone="danger">{answer.text}</Banner> : null}
      {answer?.type === "refused" ? <Refused stepId={stepId} answer={answer} onOpen={onClose} /> : null}
      <div className="flex justify-end">
        <Button variant="primary" disabled={drawn.length === 0} loading={isBusy} onClick={() => void ask()}>
          {t(answer ? "again" : "ask", { count: drawn.length })}
        </Button>
      </div>
    </section>
  );
}

/** What breaks a limit is shortened or replaced on its way, so that the platform takes it: not as its author means it. */
function Accepted({ isAsIs }: { isAsIs: boolean }) {
  const t = useTranslations("test-sends.check");
  return isAsIs ? (
    <Banner tone="success">{t("accepted")}</Banner>
  ) : (
    <Banner tone="warning">{t("acceptedChanged")}</Banner>
  );
}

interface RefusedProps {
  stepId: string;
  answer: Extract<Answer, { type: "refused" }>;
  onOpen: () => void;
}

function Refused({ stepId, answer, onOpen }: RefusedProps) {
  const t = useTranslations("test-sends.check");
  if (answer.problems.length > 0)
    return <FoundProblems stepId={stepId} title={t("refused")} problems={answer.problems} onOpen={onOpen} />;
  return (
    <Banner tone="danger" title={t("refused")}>
      <code className="break-all">{answer.detail}</code>
    </Banner>
  );
}

interface Checking {
  stepId: string;
  place: TestPlace;
  api: TestApi;
  drawn: readonly DrawnMessage[];
}

function useCheck({ stepId, place, api, drawn }: Checking) {
  const store = useBuilderStore();
  const t = useTranslations("test-sends.check");
  const failureText = useTestFailure();
  const [answer, setAnswer] = useState<Answer>();
  const [isBusy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    const { editing } = store.getState();
    const { messages = [] } = editing.document.meaning.steps.find(({ id }) => id === stepId) ?? {};
    const result = await api.check(
      place.channelId,
      drawn.map(({ message }) => message),
    );
    setBusy(false);
    if (!result.ok) return setAnswer({ type: "failed", text: failureText(result.error) });
    if (result.data.type === "failed") return setAnswer({ type: "failed", text: t("failed") });
    const problems = result.data.type === "refused" ? result.data.complaints.map((one) => toProblem(one, drawn)) : [];
    const complaints = problems.map(({ from, pointer, text }) => ({
      code: "platform_refuses" as const,
      severity: "error" as const,
      pointer: `/${from}${pointer}`,
      found: text,
    }));
    store.getState().report({ complaints: { stepId, messages, problems: complaints } });
    setAnswer(result.data.type === "accepted" ? { type: "accepted" } : { ...result.data, problems });
  };
  return { answer, isBusy, ask };
}

function toProblem({ index, pointer, text }: Complaint, drawn: readonly DrawnMessage[]): FoundProblem {
  return { ...placeInStep(`/${index}${pointer}`, drawn), text };
}
