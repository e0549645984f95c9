"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notify, notifyError } from "@/components/ui/toast";
import type { PhoneAct } from "@/lib/channel-admin/shared";
import { openLink } from "./open-link";
import {
  deleteChat,
  PhoneProblem,
  postAct,
  postClock,
  postPerson,
  putNetwork,
  type SandboxBase,
  sandboxQuery,
} from "./queries";
import { useSandboxNews } from "./use-sandbox-news";

const pollMilliseconds = 3_000;

/** Everything that the phone page shows and does. Live by server-sent events, by asking again while those do not come. */
export function useSandbox(base: SandboxBase) {
  const client = useQueryClient();
  const [personId, setPersonId] = useState<string>();
  const refresh = () => client.invalidateQueries({ queryKey: ["sandbox", base] });
  const isLive = useSandboxNews(`${base}/events`, refresh);
  const query = useQuery({
    ...sandboxQuery(base, personId, personId === undefined),
    placeholderData: keepPreviousData,
    refetchInterval: isLive ? false : pollMilliseconds,
  });
  const view = query.data;
  const chosenId = view?.personId ?? undefined;
  const report = useReport();
  const settled = { onError: report, onSettled: refresh };
  const act = useMutation({ mutationFn: (act: PhoneAct) => postAct(base, act), ...settled });
  const person = useMutation({ mutationFn: postPerson.bind(null, base), ...settled });
  const clock = useMutation({ mutationFn: postClock.bind(null, base), ...settled });
  const network = useMutation({ mutationFn: putNetwork.bind(null, base), ...settled });
  const clear = useMutation({ mutationFn: (id: string) => deleteChat(base, id), ...settled });
  const t = useTranslations("phone");
  const perform = async (deed: PhoneAct["do"]) => {
    if (!chosenId) return;
    const done = await act.mutateAsync({ personId: chosenId, do: deed }).catch(() => undefined);
    if (done?.opened) openLink(done.opened);
    if (done?.copied) notify(t("copied", { text: done.copied }));
  };
  const addPerson = async (input: Parameters<typeof person.mutateAsync>[0]) => {
    const added = await person.mutateAsync(input);
    setPersonId(added.id);
  };
  return {
    view,
    error: query.error,
    retry: refresh,
    isBusy: act.isPending,
    choose: setPersonId,
    perform,
    addPerson,
    moveClock: clock.mutate,
    setUnstable: network.mutate,
    clear: () => chosenId && clear.mutate(chosenId),
  };
}

export type Sandbox = ReturnType<typeof useSandbox>;

function useReport(): (error: Error) => void {
  const t = useTranslations("phone.failures");
  return (error) => {
    const code = error instanceof PhoneProblem ? error.code : "internal";
    if (code === "conflict")
      notifyError(t("refused", { reason: error instanceof PhoneProblem ? (error.reason ?? "") : "" }));
    else if (code === "unavailable") notifyError(t("unavailable"));
    else if (code === "forbidden") notifyError(t("forbidden"));
    else notifyError(t("internal"));
  };
}
