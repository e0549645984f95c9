import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { newSchedule } from "@/components/triggers/schedule-data";
import { ScheduleForm } from "@/components/triggers/schedule-form";
import { loadWorkspacePage } from "@/lib/auth";
import { addDays, toLocalTime } from "@/lib/kernel/zoned-time";
import { listChoices } from "@/lib/triggers";
import { save } from "../actions";
import { toScheduleChannels } from "../schedule-items";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("triggers");
  return { title: t("schedules.newTitle") };
}

export default async function NewSchedulePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.publish");
  const [t, choices] = await Promise.all([getTranslations("triggers"), listChoices(ctx)]);
  const [channel] = toScheduleChannels(choices);
  if (!channel) notFound();
  const base = `/${workspace}/triggers/schedules`;
  const tomorrow = addDays(toLocalTime(ctx.now(), channel.timeZone).day, 1);
  return (
    <>
      <TopBar title={t("schedules.newTitle")} crumbs={[{ label: t("tabs.schedules"), href: base }]} />
      <PageBody>
        <ScheduleForm
          workspace={workspace}
          base={base}
          initial={newSchedule(channel.id, tomorrow)}
          isEnabled={false}
          now={ctx.now().toISOString()}
          channels={toScheduleChannels(choices)}
          choices={choices}
          save={save.bind(null, workspace)}
        />
      </PageBody>
    </>
  );
}
