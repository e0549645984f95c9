import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { ScheduleForm } from "@/components/triggers/schedule-form";
import { ScheduleList } from "@/components/triggers/schedule-list";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { findSchedule, listRuns } from "@/lib/schedules";
import { listChoices } from "@/lib/triggers";
import { save } from "../actions";
import { toScheduleChannels, toScheduleItem } from "../schedule-items";

interface Props {
  params: Promise<{ workspace: string; schedule: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("triggers");
  return { title: t("tabs.schedules") };
}

export default async function SchedulePage({ params }: Props) {
  const { workspace, schedule: id } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const schedule = await findSchedule(ctx, id);
  if (!schedule) notFound();
  const [t, choices, runs] = await Promise.all([getTranslations("triggers"), listChoices(ctx), listRuns(ctx, [id])]);
  const base = `/${workspace}/triggers/schedules`;
  const { title, channelId, recurrence, audience, effect } = schedule;
  const mayEdit = can(ctx.actor, "interactions.publish") && can(ctx.actor, "inbox.bulk", channelId);
  return (
    <>
      <TopBar title={title} crumbs={[{ label: t("tabs.schedules"), href: base }]} />
      <PageBody>
        {mayEdit ? (
          <ScheduleForm
            workspace={workspace}
            base={base}
            id={id}
            initial={{ title, channelId, recurrence, audience, effect }}
            isEnabled={schedule.isEnabled && schedule.nextAt !== null}
            now={ctx.now().toISOString()}
            channels={toScheduleChannels(choices)}
            choices={choices}
            save={save.bind(null, workspace)}
          />
        ) : (
          <div className="flex flex-col gap-4">
            <Banner>{t("form.readOnly")}</Banner>
            <Card flush>
              <ScheduleList base={base} items={[toScheduleItem(schedule, runs)]} choices={choices} />
            </Card>
          </div>
        )}
      </PageBody>
    </>
  );
}
