import { Clock } from "lucide-react";
import type { Metadata } from "next";
import { ChannelPicker } from "@/components/hours/channel-picker";
import { HoursForm } from "@/components/hours/hours-form";
import { HoursState } from "@/components/hours/hours-state";
import { getTranslations } from "@/components/i18n/server";
import { orNotFound } from "@/components/shell/or-not-found";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { listChannels } from "@/lib/channel-admin";
import { loadHours } from "@/lib/hours";
import { isOpenAt, nextOpening } from "@/lib/hours/shared";
import { toLocalTime } from "@/lib/kernel/zoned-time";
import { save } from "./actions";

interface Props {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ ch?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours");
  return { title: t("title") };
}

export default async function HoursPage({ params, searchParams }: Props) {
  const [{ workspace }, { ch }] = await Promise.all([params, searchParams]);
  const { ctx } = await loadWorkspacePage(workspace, "channels.view");
  const [t, channels] = await Promise.all([getTranslations("hours"), listChannels(ctx)]);
  const channelId = ch ?? channels[0]?.id;
  if (!channelId) {
    return (
      <Card>
        <EmptyState title={t("noChannel")} icon={<Icon icon={Clock} size={20} />} />
      </Card>
    );
  }
  const { hours, timeZone } = await orNotFound(loadHours(ctx, channelId));
  const now = ctx.now();
  const zoned = hours && { hours, timeZone };
  const today = toLocalTime(now, timeZone).day;
  const mayEdit = can(ctx.actor, "channel.configure", channelId);
  return (
    <div className="flex max-w-180 flex-col gap-4">
      <p className="text-sm text-fg-2">{t("text")}</p>
      <div className="flex flex-wrap items-center gap-3">
        <ChannelPicker base={`/${workspace}/settings/hours`} channelId={channelId} channels={channels.map(toChoice)} />
        <span className="text-xs text-fg-3">{t("zone", { timeZone })}</span>
      </div>
      {zoned ? (
        <HoursState isOpen={isOpenAt(zoned, now)} nextAt={nextOpening(zoned, now)?.toISOString() ?? null} />
      ) : null}
      {mayEdit ? null : <Banner>{t("readOnly")}</Banner>}
      <fieldset disabled={!mayEdit} className="contents">
        <HoursForm
          key={channelId}
          channelId={channelId}
          hours={hours}
          year={Number(today.slice(0, 4))}
          today={today}
          save={save.bind(null, workspace)}
        />
      </fieldset>
    </div>
  );
}

const toChoice = ({ id, name }: { id: string; name: string }) => ({ id, name });
