"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import type { DrawnMessage } from "@/lib/simulator/shared";
import type { TestPlace } from "@/lib/tester-phones/shared";
import { FoundProblems } from "./found-problems";
import type { TestApi } from "./test-api";
import { useOwnProblems } from "./use-own-problems";
import { useQuota } from "./use-quota";
import { useStepMessages } from "./use-step-messages";
import { useTestFailure } from "./use-test-failure";

interface SendToPhoneProps {
  stepId: string;
  title: string;
  place: TestPlace;
  phone: NonNullable<TestPlace["phone"]>;
  api: TestApi;
  onClose: () => void;
  onForgotten: () => void;
}

/** What would be sent, what it costs, and the button that sends it. */
export function SendToPhone({ stepId, title, place, phone, api, onClose, onForgotten }: SendToPhoneProps) {
  const t = useTranslations("test-sends.send");
  const drawn = useStepMessages(stepId, title, place);
  const problems = useOwnProblems(drawn);
  const { error, isBusy, send, forget } = useSending({ place, api, drawn, onSent: onClose, onForgotten });
  const isPossible = drawn.length > 0 && problems.length === 0 && phone.isReachable;
  return (
    <section aria-label={t("label")} className="flex flex-col gap-3">
      <p className="text-sm/[1.7]">
        {t("what", { name: phone.name ?? t("unnamed"), count: drawn.length, channel: place.name })}
      </p>
      {drawn.length === 0 ? <Banner tone="info">{t("nothing")}</Banner> : null}
      {phone.isReachable ? null : <Banner tone="warning">{t("unreachable")}</Banner>}
      {problems.length > 0 ? (
        <FoundProblems stepId={stepId} title={t("problems")} problems={problems} onOpen={onClose} />
      ) : null}
      {error === undefined ? null : <Banner tone="danger">{error}</Banner>}
      {place.isMetered ? <Cost place={place} api={api} /> : null}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button variant="ghost" size="sm" onClick={() => void forget()}>
          {t("forget")}
        </Button>
        <Button variant="primary" disabled={!isPossible} loading={isBusy} onClick={() => void send()}>
          {t("send")}
        </Button>
      </div>
    </section>
  );
}

interface Sending {
  place: TestPlace;
  api: TestApi;
  drawn: readonly DrawnMessage[];
  onSent: () => void;
  onForgotten: () => void;
}

function useSending({ place, api, drawn, onSent, onForgotten }: Sending) {
  const t = useTranslations("test-sends.send");
  const failureText = useTestFailure();
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  // The same id while this dialogue stands open: pressed twice, or again after an answer was lost, it is one send.
  const [clientId] = useState(() => crypto.randomUUID());
  const send = async () => {
    setBusy(true);
    const messages = drawn.map(({ message }) => message);
    const result = await api.send({ channelId: place.channelId, clientId, messages });
    setBusy(false);
    if (!result.ok) return setError(failureText(result.error));
    notify(t("sent"));
    onSent();
  };
  const forget = async () => {
    const result = await api.forget(place.channelId);
    if (!result.ok) return setError(failureText(result.error));
    onForgotten();
  };
  return { error, isBusy, send, forget };
}

/** No cost by accident: a test is a push. */
function Cost({ place, api }: { place: TestPlace; api: TestApi }) {
  const t = useTranslations("test-sends.cost");
  const quota = useQuota(api, place);
  const left = quota?.type === "limited" ? t("left", { left: quota.left }) : null;
  return (
    <p className="text-xs/[1.7] text-fg-2">
      {t("push")} {left}
    </p>
  );
}
