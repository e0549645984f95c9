import { CalendarClock, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { ScheduleList } from "@/components/triggers/schedule-list";
import { SectionTabs } from "@/components/triggers/section-tabs";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { listRuns, listSchedules } from "@/lib/schedules";
import { listChoices } from "@/lib/triggers";
import { remove, save, stop } from "./actions";
import { toScheduleItem } from "./schedule-items";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("triggers");
  return { title: t("tabs.schedules") };
}

export default async function SchedulesPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const [t, schedules, choices] = await Promise.all([
    getTranslations("triggers"),
    listSchedules(ctx),
    listChoices(ctx),
  ]);
  const ids = schedules.map(({ id }) => id);
  const runs = await listRuns(ctx, ids);
  const base = `/${workspace}/triggers`;
  const mayEdit = can(ctx.actor, "interactions.publish");
  const hasChannel = choices.channels.length > 0;
  const create =
    mayEdit && hasChannel ? (
      <ButtonLink variant="primary" href={`${base}/schedules/new`} icon={<Icon icon={Plus} />}>
        {t("schedules.new")}
      </ButtonLink>
    ) : undefined;
  const purpose = mayEdit ? t("schedules.emptyText") : t("schedules.emptyReadOnly");
  const actions = {
    save: save.bind(null, workspace),
    stop: stop.bind(null, workspace),
    remove: remove.bind(null, workspace),
  };
  return (
    <>
      <TopBar title={t("title")} actions={schedules.length > 0 ? create : undefined} />
      <PageBody>
        <div className="mb-4">
          <SectionTabs base={base} current="schedules" />
        </div>
        <Card flush>
          {schedules.length > 0 ? (
            <ScheduleList
              base={`${base}/schedules`}
              items={schedules.map((schedule) => toScheduleItem(schedule, runs))}
              choices={choices}
              actions={mayEdit ? actions : undefined}
            />
          ) : (
            <EmptyState
              title={t("schedules.emptyTitle")}
              icon={<Icon icon={CalendarClock} size={20} />}
              action={create}
            >
              {hasChannel ? purpose : t("schedules.noChannel")}
            </EmptyState>
          )}
        </Card>
      </PageBody>
    </>
  );
}
