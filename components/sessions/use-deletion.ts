"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { notify, notifyError, notifyUndoable } from "@/components/ui/toast";
import { sessionKeys } from "./query-keys";
import type { SessionsApi } from "./sessions-api";
import { useProblemText } from "./use-problem-text";

export interface Deletion {
  /** Deleted as far as this screen is concerned. */
  hidden: ReadonlySet<string>;
  remove(sessionIds: readonly string[]): void;
}

/**
 * Deletes with a few seconds to think better of it. Until the notice goes nothing has happened on the server: a run that was
 * deleted and put back would have missed what its person said meanwhile, and could meet a newer one (I2). Whoever leaves the
 * page has made up their mind.
 */
export function useDeletion(workspace: string, interactionId: string, api: SessionsApi): Deletion {
  const t = useTranslations("sessions");
  const problemText = useProblemText();
  const client = useQueryClient();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const commitNow = useRef<(() => void) | undefined>(undefined);
  const isLeaving = useRef(false);

  useEffect(() => {
    const leave = () => {
      isLeaving.current = true;
      commitNow.current?.();
      isLeaving.current = false;
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);

  const show = useCallback((ids: readonly string[]) => {
    setHidden((known) => new Set([...known].filter((id) => !ids.includes(id))));
  }, []);

  const remove = useCallback(
    (ids: readonly string[]) => {
      commitNow.current?.();
      setHidden((known) => new Set([...known, ...ids]));
      const commit = async () => {
        commitNow.current = undefined;
        try {
          await api.remove(ids, isLeaving.current);
          await client.invalidateQueries({ queryKey: sessionKeys.all(workspace, interactionId) });
        } catch (error) {
          notifyError(t("deleted.failed", { reason: problemText(error) }));
        }
        show(ids);
      };
      const undo = () => {
        commitNow.current = undefined;
        show(ids);
        notify(t("deleted.undone"));
      };
      commitNow.current = notifyUndoable(t("deleted.done", { count: ids.length }), {
        undo: { label: t("deleted.undo"), run: undo },
        commit: () => void commit(),
      });
    },
    [api, client, workspace, interactionId, show, t, problemText],
  );
  return { hidden, remove };
}
