"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import type { ChannelQuota } from "@/lib/channel-admin/shared";

interface QuotaLeftProps {
  quota: UseQueryResult<ChannelQuota>;
  /** How many pushes one run takes at least. */
  needed: number;
}

/** What is left of the channel's quota now, and after one run; where nobody knows, that is said. */
export function QuotaLeft({ quota, needed }: QuotaLeftProps) {
  const t = useTranslations("triggers.quota");
  if (quota.data?.type === "uncounted") return null;
  return (
    <div className="border-t border-border pt-3">
      <p className="mb-1 text-xs font-medium text-fg-2">{t("title")}</p>
      <Left quota={quota} needed={needed} />
    </div>
  );
}

function Left({ quota: { data, isError }, needed }: QuotaLeftProps) {
  const t = useTranslations("triggers.quota");
  if (!data && !isError) return <p className="text-sm text-fg-2">{t("asking")}</p>;
  if (data?.type === "unlimited") return <p className="text-sm text-fg-2">{t("unlimited", { used: data.used })}</p>;
  if (data?.type !== "limited") return <Banner tone="warning">{t("unknown")}</Banner>;
  const after = data.left - needed;
  return (
    <>
      <p className="text-sm tabular-nums">{t("left", { left: data.left, limit: data.limit, used: data.used })}</p>
      {after < 0 ? (
        <div className="mt-2">
          <Banner tone="danger">{t("short", { missing: -after })}</Banner>
        </div>
      ) : needed > 0 ? (
        <p className="mt-0.5 text-xs/[1.6] text-fg-3 tabular-nums">{t("after", { left: after })}</p>
      ) : null}
    </>
  );
}
