"use client";

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Reach } from "@/lib/schedules/shared";
import type { ScheduleDraft } from "./schedule-data";
import { triggersApi } from "./triggers-api";

/** How many people the draft would reach now. Nothing is asked while nobody has been chosen. */
export function useReach(workspace: string, { channelId, audience }: ScheduleDraft): UseQueryResult<Reach> {
  const isChosen =
    channelId !== "" &&
    (audience.type === "everyone" || (audience.type === "tag" ? audience.tagId : audience.contactId) !== "");
  return useQuery({
    queryKey: ["triggers", workspace, "reach", channelId, audience],
    queryFn: ({ signal }) => triggersApi(workspace).reach(channelId, audience, signal),
    enabled: isChosen,
    staleTime: 0,
  });
}
