"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ExportButton } from "./export-button";
import { SessionDrawer } from "./session-drawer";
import { SessionFilters } from "./session-filters";
import { SessionList } from "./session-list";
import { summaryQuery } from "./session-queries";
import { sessionsApi } from "./sessions-api";
import { type Sessions, SessionsContext } from "./sessions-context";
import { StatusFilter } from "./status-filter";
import { useDeletion } from "./use-deletion";
import { useSessionPlace } from "./use-session-place";

interface SessionsScreenProps {
  workspace: string;
  interactionId: string;
}

/** The sessions of an interaction: how many stand how, the ones that a filter finds, and one of them in a drawer. */
export function SessionsScreen({ workspace, interactionId }: SessionsScreenProps) {
  const base = `/${workspace}/interactions/${interactionId}/sessions`;
  const location = useSessionPlace(base);
  const api = useMemo(() => sessionsApi(workspace, interactionId), [workspace, interactionId]);
  const { hidden, remove } = useDeletion(workspace, interactionId, api);
  const sessions = useMemo<Sessions>(
    () => ({ workspace, interactionId, base, api, location, remove }),
    [workspace, interactionId, base, api, location, remove],
  );
  const summary = useQuery(summaryQuery(workspace, interactionId)).data;
  return (
    <SessionsContext value={sessions}>
      <div className="flex flex-col gap-3">
        <StatusFilter counts={summary?.counts} />
        <div className="flex flex-wrap items-center gap-2">
          <SessionFilters summary={summary} />
          {summary?.can.export ? <ExportButton /> : null}
        </div>
        <SessionList hidden={hidden} canRemove={summary?.can.remove ?? false} hasChannels={hasSeveral(summary)} />
      </div>
      <SessionDrawer />
    </SessionsContext>
  );
}

const hasSeveral = (summary: { channels: unknown[] } | undefined) => (summary?.channels.length ?? 0) > 1;
