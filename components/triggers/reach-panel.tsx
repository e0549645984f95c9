"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "@/components/i18n/client";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorState } from "@/components/ui/error-state";
import { Spinner } from "@/components/ui/spinner";
import { Switch } from "@/components/ui/switch";
import type { ChannelQuota } from "@/lib/channel-admin/shared";
import type { Reach } from "@/lib/schedules/shared";
import type { TriggerEffect } from "@/lib/triggers/shared";
import { QuotaLeft } from "./quota-left";

interface ReachPanelProps {
  reach: UseQueryResult<Reach>;
  quota: UseQueryResult<ChannelQuota>;
  effect: TriggerEffect;
  isMetered: boolean;
  isEnabled: boolean;
  isAccepted: boolean;
  onEnable: (isEnabled: boolean) => void;
  onAccept: (reached: number | undefined) => void;
}

/** How many people it reaches and what that costs, before it can be switched on (no cost by accident). */
export function ReachPanel(props: ReachPanelProps) {
  const { reach, quota, effect, isMetered, isEnabled, isAccepted, onEnable, onAccept } = props;
  const t = useTranslations("triggers.schedules");
  return (
    <Card title={t("costTitle")}>
      <div className="flex flex-col gap-3" aria-live="polite">
        <Figures reach={reach} effect={effect} isMetered={isMetered} />
        {isMetered ? <QuotaLeft quota={quota} needed={reach.data?.reached ?? 0} /> : null}
        <div className="flex flex-col gap-2 border-t border-border pt-3">
          <Switch label={t("isEnabled")} checked={isEnabled} onCheckedChange={onEnable} />
          {isEnabled && reach.data ? (
            <Checkbox
              label={t("accept", { count: reach.data.reached })}
              help={isAccepted ? undefined : t("notAccepted")}
              checked={isAccepted}
              onCheckedChange={(isChecked) => onAccept(isChecked ? reach.data.reached : undefined)}
            />
          ) : null}
          <p className="text-xs/[1.6] text-fg-3">{t("missedHelp")}</p>
        </div>
      </div>
    </Card>
  );
}

function Figures({ reach, effect, isMetered }: Pick<ReachPanelProps, "reach" | "effect" | "isMetered">) {
  const t = useTranslations("triggers.schedules");
  if (reach.isError) return <ErrorState title={t("reachFailed")} onRetry={() => void reach.refetch()} />;
  if (!reach.data) {
    return reach.fetchStatus === "idle" ? (
      <p className="text-sm text-fg-2">{t("chooseFirst")}</p>
    ) : (
      <p className="flex items-center gap-2 text-sm text-fg-2">
        <Spinner />
        {t("counting")}
      </p>
    );
  }
  const { reached, unreachable, withPerson } = reach.data;
  return (
    <>
      <p className="text-lg font-semibold tabular-nums">{t("reached", { count: reached })}</p>
      <p className="text-sm leading-[1.7]">{t(costKey(effect, isMetered), { count: reached })}</p>
      <ul className="text-xs/[1.7] text-fg-3">
        {unreachable > 0 ? <li>{t("unreachable", { count: unreachable })}</li> : null}
        {withPerson > 0 ? <li>{t("withPerson", { count: withPerson })}</li> : null}
      </ul>
    </>
  );
}

/** One push carries up to five messages; what an interaction or actions say is known only when they run. */
function costKey({ type }: TriggerEffect, isMetered: boolean) {
  if (!isMetered) return "costFree";
  return type === "send_messages" || type === "send_template" ? "costOnce" : "costAtLeast";
}
