"use client";

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ChannelQuota } from "@/lib/channel-admin/shared";
import { triggersApi } from "./triggers-api";

/** What the channel may still push this month, as its platform says. */
export function useQuota(workspace: string, channelId: string): UseQueryResult<ChannelQuota> {
  return useQuery({
    queryKey: ["triggers", workspace, "quota", channelId],
    queryFn: ({ signal }) => triggersApi(workspace).quota(channelId, signal),
    enabled: channelId !== "",
    retry: false,
    staleTime: 60_000,
  });
}
