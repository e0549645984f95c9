"use client";

import { useEffect, useState } from "react";
import type { ChannelQuota } from "@/lib/channel-admin/shared";
import type { TestPlace } from "@/lib/tester-phones/shared";
import type { TestApi } from "./test-api";

/** What the channel may still push this month, as far as that is known. */
export function useQuota(api: TestApi, { channelId, isMetered }: TestPlace): ChannelQuota | undefined {
  const [quota, setQuota] = useState<ChannelQuota>();
  useEffect(() => {
    if (!isMetered) return undefined;
    const leaving = new AbortController();
    // Who may not see the quota sees the cost alone.
    api.quota(channelId, leaving.signal).then(setQuota, () => setQuota({ type: "unknown" }));
    return () => leaving.abort();
  }, [api, channelId, isMetered]);
  return quota;
}
