import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { TriggerForm } from "@/components/triggers/trigger-form";
import { TriggerSummary } from "@/components/triggers/trigger-summary";
import { Banner } from "@/components/ui/banner";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { findTrigger, listChoices, type TriggerChoices } from "@/lib/triggers";
import { save } from "../actions";

interface Props {
  params: Promise<{ workspace: string; trigger: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("triggers");
  return { title: t("title") };
}

export default async function TriggerPage({ params }: Props) {
  const { workspace, trigger: id } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const trigger = await findTrigger(ctx, id);
  if (!trigger) notFound();
  const [t, choices] = await Promise.all([getTranslations("triggers"), listChoices(ctx)]);
  const base = `/${workspace}/triggers`;
  const { title, isEnabled, mayInterrupt, rule, requirements, effect } = trigger;
  const channelIds = stillThere(trigger.channelIds, choices);
  const draft = { title, isEnabled, channelIds, mayInterrupt, rule, requirements, effect };
  return (
    <>
      <TopBar title={title} crumbs={[{ label: t("title"), href: base }]} />
      <PageBody>
        {can(ctx.actor, "interactions.edit") ? (
          <TriggerForm
            workspace={workspace}
            base={base}
            id={id}
            initial={draft}
            choices={choices}
            hoursHref={`/${workspace}/settings/hours`}
            save={save.bind(null, workspace)}
          />
        ) : (
          <div className="flex max-w-180 flex-col gap-4">
            <Banner>{t("form.readOnly")}</Banner>
            <TriggerSummary draft={draft} choices={choices} />
          </div>
        )}
      </PageBody>
    </>
  );
}

/** Channels that this member sees: the server keeps the others when the trigger is saved. */
function stillThere(ids: string[] | null, { channels }: TriggerChoices): string[] | null {
  return ids && ids.filter((id) => channels.some((channel) => channel.id === id));
}
