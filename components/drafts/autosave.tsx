"use client";

import { useEffect, useRef } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { notify } from "@/components/ui/toast";
import type { NotedDraftChange } from "@/lib/drafts/shared";
import { draftsApi } from "./drafts-api";
import { keepHistory } from "./keep-history";
import { openWorkKeeper } from "./kept-work";
import { RunningSaver } from "./running-saver";

interface AutosaveProps {
  /** Who edits: work that is kept on this device is theirs alone. */
  owner: string;
}

/** Saves what is edited in the builder around it, by itself (SAV-1, SAV-2), and keeps what can be undone over a reload (UND-8). Shows nothing: `SaveStatus` does. */
export function Autosave({ owner }: AutosaveProps) {
  const store = useBuilderStore();
  const notices = useNotices();
  const say = useRef(notices);
  useEffect(() => {
    say.current = notices;
  }, [notices]);
  useEffect(() => {
    const { workspace, interactionId, canEdit } = store.getState().facts;
    if (!canEdit) return;
    const saver = new RunningSaver({
      store,
      api: draftsApi(workspace, interactionId),
      keeper: openWorkKeeper({ owner, interactionId }),
      now: () => performance.now(),
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      newChangeId: () => crypto.randomUUID(),
      onMerged: (changes) => say.current.merged(changes),
      onRecovered: () => say.current.recovered(),
    });
    store.getState().setSaver(saver);
    const history = keepHistory({ store, owner, storage: window.sessionStorage, now: Date.now });
    const forget = listen(saver, history.keep);
    // Only when work that was left behind is back, the document is the one that the history belongs to.
    void saver.start().then(history.bringBack);
    return () => {
      history.keep();
      forget();
      saver.stop();
      store.getState().setSaver(null);
    };
  }, [store, owner]);
  return null;
}

/** What the page tells: it is being hidden, it is looked at again, the network is back. */
function listen(saver: RunningSaver, keepHistory: () => void): () => void {
  const leave = () => {
    saver.leave();
    keepHistory();
  };
  const turn = () => (document.visibilityState === "hidden" ? leave() : saver.hope());
  const hope = () => saver.hope();
  document.addEventListener("visibilitychange", turn);
  window.addEventListener("pagehide", leave);
  window.addEventListener("online", hope);
  return () => {
    document.removeEventListener("visibilitychange", turn);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("online", hope);
  };
}

function useNotices() {
  const t = useTranslations("drafts");
  const locale = useLocale();
  return {
    merged: (changes: readonly NotedDraftChange[]) => {
      const names = [...new Set(changes.flatMap(({ by, isOwn }) => (by === null || isOwn ? [] : [by])))];
      const list = new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
      notify(names.length > 0 ? t("merged", { names: list }) : t("mergedOwn"));
    },
    recovered: () => notify(t("recovered")),
  };
}
