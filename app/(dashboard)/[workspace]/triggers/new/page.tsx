import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { newTrigger } from "@/components/triggers/trigger-data";
import { TriggerForm } from "@/components/triggers/trigger-form";
import { loadWorkspacePage } from "@/lib/auth";
import { listChoices } from "@/lib/triggers";
import { save } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("triggers");
  return { title: t("form.newTitle") };
}

export default async function NewTriggerPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.edit");
  const [t, choices] = await Promise.all([getTranslations("triggers"), listChoices(ctx)]);
  const base = `/${workspace}/triggers`;
  return (
    <>
      <TopBar title={t("form.newTitle")} crumbs={[{ label: t("title"), href: base }]} />
      <PageBody>
        <TriggerForm
          workspace={workspace}
          base={base}
          initial={newTrigger(choices.interactions[0]?.id ?? "")}
          choices={choices}
          hoursHref={`/${workspace}/settings/hours`}
          save={save.bind(null, workspace)}
        />
      </PageBody>
    </>
  );
}
