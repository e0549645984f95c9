"use client";

import { TicketPercent } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { MediaFrame } from "./media-frame";
import type { BubbleTone } from "./tones";

export function CouponMessage({ couponId, tone }: { couponId: string; tone: BubbleTone }) {
  const t = useTranslations("messages");
  return <MediaFrame icon={TicketPercent} tone={tone} title={t("coupon")} detail={couponId} />;
}
